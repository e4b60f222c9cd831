package dev.pave.pattern;

import java.util.Locale;

/** What sort of repetition a candidate is. */
public enum Kind {
    SIMILAR_FILES,
    COMPANION_EDIT,
    ROUTINE,
    RECOVERY;

    /** The name used in tables, JSON and rules, e.g. {@code similar_files}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is of files that commits create or edit, not of what sessions do. */
    public boolean isOfFiles() {
        return this == SIMILAR_FILES || this == COMPANION_EDIT;
    }

    public static Kind of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
