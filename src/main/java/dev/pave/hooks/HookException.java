package dev.pave.hooks;

/** A hook that cannot be put in or taken out; the message says why and what to do. */
public final class HookException extends RuntimeException {
    private static final long serialVersionUID = 1;

    HookException(String message) {
        super(message);
    }
}
