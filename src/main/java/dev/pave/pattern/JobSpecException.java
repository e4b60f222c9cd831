package dev.pave.pattern;

/** A job file that cannot be followed; the message names file, line, key and remedy. */
public final class JobSpecException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JobSpecException(String message) {
        super(message);
    }
}
