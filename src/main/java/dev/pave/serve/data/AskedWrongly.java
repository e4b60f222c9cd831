package dev.pave.serve.data;

/** What was asked for cannot be understood; the message says which parameter, and what it takes. */
public final class AskedWrongly extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AskedWrongly(String message) {
        super(message);
    }
}
