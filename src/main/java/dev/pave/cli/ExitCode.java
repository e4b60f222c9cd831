package dev.pave.cli;

/** What the process tells its caller. */
public enum ExitCode {
    DONE(0),
    FAILED(1),
    USAGE(2),
    FINDINGS(3),
    NEEDS_APPROVAL(4),
    LOCKED(5),
    SOME_REJECTED(6);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
