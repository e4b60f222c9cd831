package dev.pave.job;

import dev.pave.pattern.Locked;

/** Another run is going on in this home. */
public final class RunLockedException extends RuntimeException implements Locked {
    private static final long serialVersionUID = 1L;

    RunLockedException(String message) {
        super(message);
    }
}
