package dev.pave.ingest.git;

/** A repository cannot be read at all; the message says which, why and what to do. */
public final class RepositoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RepositoryException(String message) {
        super(message);
    }

    public RepositoryException(String message, Throwable cause) {
        super(message, cause);
    }

    /** What a failure says for people: where it only wraps another one and has that one's name for a message, the inner one's. */
    static String reason(Throwable failure) {
        Throwable at = failure;
        while (at.getCause() != null
                && String.valueOf(at.getMessage()).equals(at.getCause().toString())) {
            at = at.getCause();
        }
        return at.getMessage() == null ? at.getClass().getSimpleName() : at.getMessage();
    }
}
