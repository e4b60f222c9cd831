package dev.pave.pattern.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The six guards: each looks for one way in which work goes wrong without anybody being told. */
public enum Guard {
    HALLUCINATION_OF_SUCCESS("success is claimed without a ground truth that shows it"),
    PLANNING_LOOP_TRAP("the same is planned again and again without a new result"),
    INCOMPLETE_IMPLEMENTATION("a stub stands where work was meant to be"),
    SILENT_FAILURES("a failure is swallowed, so that nobody hears of it"),
    TEST_CODE_MISMATCH("code lacks the test that is usual here, or tests run too few of its lines"),
    MODULE_INTEGRATION_GAP("a new module is connected to nothing that would use or test it");

    private final String summary;

    Guard(String summary) {
        this.summary = summary;
    }

    /** Its name in files, documents and tables, e.g. {@code silent_failures}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it looks for, in one line. */
    public String summary() {
        return summary;
    }

    /** Whether its findings are about whole files, and tell numbers that change when other files do. */
    public boolean countsOthers() {
        return this == TEST_CODE_MISMATCH || this == MODULE_INTEGRATION_GAP;
    }

    /** The guard of a name; case and hyphens do not matter. */
    public static Optional<Guard> of(String id) {
        String wanted = id.strip().toLowerCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values())
                .filter(guard -> guard.id().equals(wanted))
                .findFirst();
    }
}
