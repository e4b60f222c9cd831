package dev.pave.pattern;

import java.util.stream.Stream;

/** The failures that a failure comes from. */
public final class Causes {

    /** Of a chain no more are looked at: it may be a circle. */
    private static final int MOST = 20;

    private Causes() {}

    /** The failure itself, then its cause, and so on; no more than 20 of them. */
    public static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MOST);
    }

    /** Whether the failure or one that it comes from is of this type. */
    public static boolean isIn(Throwable failure, Class<?> type) {
        return of(failure).anyMatch(type::isInstance);
    }
}
