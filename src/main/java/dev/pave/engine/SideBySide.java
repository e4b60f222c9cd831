package dev.pave.engine;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** Does what does not depend on each other at once: as many as this machine has processors, begun in their order. */
public final class SideBySide {

    private SideBySide() {}

    /**
     * Does all of them, and comes back when all have ended.
     *
     * @throws RuntimeException or an error, the first that one threw; what had not begun by then is not begun
     */
    public static void each(List<Runnable> works) {
        Queue<Runnable> waiting = new ConcurrentLinkedQueue<>(works);
        int threads = Math.min(works.size(), Runtime.getRuntime().availableProcessors());
        List<Background<Void>> begun =
                IntStream.range(1, threads).mapToObj(number -> begin(waiting)).toList();
        try {
            work(waiting);
        } finally {
            begun.forEach(each -> each.ifThere(done -> {})); // nobody works on what the caller is about to close
        }
        begun.forEach(Background::get);
    }

    private static Background<Void> begin(Queue<Runnable> waiting) {
        return Background.begin(() -> {
            work(waiting);
            return null;
        });
    }

    private static void work(Queue<Runnable> waiting) {
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            try {
                next.run();
            } catch (RuntimeException | Error failure) {
                waiting.clear();
                throw failure;
            }
        }
    }
}
