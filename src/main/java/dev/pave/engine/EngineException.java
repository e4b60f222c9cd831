package dev.pave.engine;

/** An engine cannot do what it is there for, whatever the piece: its machines are gone, or its staging folder is. */
public final class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EngineException(String message, Throwable cause) {
        super(message, cause);
    }
}
