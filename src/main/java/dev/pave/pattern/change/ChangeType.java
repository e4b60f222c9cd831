package dev.pave.pattern.change;

import java.util.Locale;

/** What a change did to one path. */
public enum ChangeType {
    ADDED,
    MODIFIED,
    DELETED,
    RENAMED;

    /** The name used in tables, e.g. {@code added}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ChangeType of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
