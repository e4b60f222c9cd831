package dev.pave.execute;

/** Another run has the staging folder. */
public final class RunningException extends ExecutionException {

    private static final long serialVersionUID = 1L;

    RunningException(String message) {
        super(message);
    }
}
