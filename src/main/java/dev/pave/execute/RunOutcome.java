package dev.pave.execute;

import java.util.Locale;

/** How a run ended. */
public enum RunOutcome {
    /** A dry run: this would be done. */
    PLANNED(0),
    APPLIED(0),
    /** All was as it would be made. */
    UNCHANGED(0),
    /** It was done, it did not hold, and what can be undone is undone. */
    VERIFICATION_FAILED(3, "rolled_back"),
    /** A step failed, and what can be undone is undone. */
    ROLLED_BACK(1),
    /** A command that failed ends well now. */
    HEALED(0),
    /** It ended well when it was only run again. */
    FLAKY(0),
    /** What was looked at is not as it has to be. */
    FINDINGS(3, "failed"),
    NO_SPECIFICATION(4, "refused"),
    INPUT_REFUSED(2, "refused"),
    NOT_APPROVED(4, "refused"),
    LOCKED(5, "refused"),
    CONFLICT(1, "refused"),
    /** It could only name files, which a person has to write. */
    BY_HAND(1, "refused"),
    /** A text that it would write is not whole. */
    NOT_WHOLE(1, "refused"),
    /** Something stood in the way, and all is as it was. */
    REFUSED(1),
    /** It was not foreseen. */
    FAILED(1);

    private final int exitCode;
    private final String status;

    RunOutcome(int exitCode) {
        this(exitCode, null);
    }

    RunOutcome(int exitCode, String status) {
        this.exitCode = exitCode;
        this.status = status;
    }

    /** What a process tells its caller. */
    public int exitCode() {
        return exitCode;
    }

    /** The name used in JSON, e.g. {@code rolled_back}. */
    public String status() {
        return status == null ? name().toLowerCase(Locale.ROOT) : status;
    }

    /** Whether it did what it was asked for. */
    public boolean isGood() {
        return exitCode == 0;
    }
}
