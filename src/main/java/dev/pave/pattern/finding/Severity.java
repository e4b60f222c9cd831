package dev.pave.pattern.finding;

import java.util.Locale;

/** How much a finding matters; the order is ascending. */
public enum Severity {
    /** Worth knowing. */
    NOTE,
    /** Worth looking at before it is merged. */
    WARNING,
    /** Wrong as it stands. */
    ERROR;

    /** Its name in files and documents, which is also SARIF's level. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The severity of a name; case does not matter. */
    public static Severity of(String id) {
        return valueOf(id.strip().toUpperCase(Locale.ROOT));
    }

    /** Whether it is at least as grave as a limit. */
    public boolean reaches(Severity limit) {
        return compareTo(limit) >= 0;
    }
}
