package dev.pave.serve.data;

/** There are tables, and they cannot be read; the message says why and what to do. */
public final class TablesUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TablesUnreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
