package dev.pave.serve.data;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** When to look at a file again that may have changed: every two milliseconds, however many ask. Safe for several threads. */
final class Looks {

    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(2);

    private final AtomicLong last = new AtomicLong(System.nanoTime() - EVERY);

    /** Whether it is time; then it is this caller who looks. */
    boolean isTime() {
        long before = last.get();
        long now = System.nanoTime();
        return now - before >= EVERY && last.compareAndSet(before, now);
    }
}
