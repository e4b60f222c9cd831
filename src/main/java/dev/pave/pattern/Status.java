package dev.pave.pattern;

import java.util.Locale;

/** Where a candidate stands between being found and being run. */
public enum Status {
    CANDIDATE,
    APPROVED,
    REJECTED,
    RETIRED;

    /** The name used in tables and JSON, e.g. {@code approved}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Status of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
