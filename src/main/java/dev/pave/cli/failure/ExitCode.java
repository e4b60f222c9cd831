package dev.pave.cli.failure;

import java.util.Arrays;

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

    /** The one with a number. */
    public static ExitCode of(int code) {
        return Arrays.stream(values())
                .filter(each -> each.code == code)
                .findFirst()
                .orElseThrow();
    }

    public int code() {
        return code;
    }
}
