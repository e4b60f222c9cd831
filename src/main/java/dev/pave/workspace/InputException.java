package dev.pave.workspace;

/** A value that is missing, unknown or cannot be part of a path. */
public final class InputException extends ExecutionException {

    private static final long serialVersionUID = 1L;

    public InputException(String message) {
        super(message);
    }
}
