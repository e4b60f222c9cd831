package dev.pave.job;

/** Another run is going on in this home. */
public final class RunLockedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RunLockedException(String message) {
        super(message);
    }
}
