package dev.pave.ingest.coverage;

/** A coverage report that cannot be read; the message says what is wrong, and where. */
public final class CoverageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CoverageException(String message) {
        super(message);
    }

    CoverageException(String message, Throwable cause) {
        super(message, cause);
    }
}
