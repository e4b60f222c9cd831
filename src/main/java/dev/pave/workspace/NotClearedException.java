package dev.pave.workspace;

/** A specification that nobody approved as it is; the message says how to. */
public final class NotClearedException extends ExecutionException {

    private static final long serialVersionUID = 1L;

    public NotClearedException(String message) {
        super(message);
    }
}
