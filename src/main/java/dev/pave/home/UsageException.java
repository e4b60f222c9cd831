package dev.pave.home;

import java.util.function.Supplier;

/** The command line was understood and cannot be followed; the message says what to do. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }

    /** What is read of a file that a person named: where that cannot be used, the command line cannot be followed. */
    public static <T> T given(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (MistakesException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
