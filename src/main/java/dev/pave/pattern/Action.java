package dev.pave.pattern;

import java.util.Locale;

/** What a pattern asks for at a path: a new file, or an edit of an old one. */
public enum Action {
    CREATE,
    EDIT;

    /** The name used in JSON, e.g. {@code create}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
