package dev.pave.execute;

/** A run that cannot be; the message says why, and nothing was changed. */
public class ExecutionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ExecutionException(String message) {
        super(message);
    }
}
