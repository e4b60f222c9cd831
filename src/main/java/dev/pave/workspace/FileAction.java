package dev.pave.workspace;

import java.util.Locale;

/** What is done about the text that a file is to have. */
public enum FileAction {
    CREATE,
    EDIT,
    /** A file that differs, and is written over. */
    OVERWRITE,
    /** It is as it would be made. */
    UNCHANGED,
    /** There is a file that differs, or none to edit, or no place in it. */
    CONFLICT,
    /** A conflict that is left as it is. */
    SKIP;

    /** The name used in JSON, e.g. {@code create}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
