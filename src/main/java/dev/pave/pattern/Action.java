package dev.pave.pattern;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a pattern asks for at a path: a new file, or an edit of an old one. */
public enum Action {
    CREATE,
    EDIT;

    /** The name used in JSON, e.g. {@code create}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for an unknown one. */
    public static Optional<Action> of(String id) {
        return Arrays.stream(values()).filter(action -> action.id().equals(id)).findFirst();
    }
}
