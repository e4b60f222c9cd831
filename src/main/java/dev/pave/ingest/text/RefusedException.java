package dev.pave.ingest.text;

/** A file is not what it claims to be; the message says in one line why, and what to do. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RefusedException(String message) {
        super(message);
    }
}
