package dev.pave.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Something that a later step needs and that takes a while: begun at once on a thread of its own, asked for later. */
public final class Background<T> {

    private final CompletableFuture<T> future;

    private Background(CompletableFuture<T> future) {
        this.future = future;
    }

    public static <T> Background<T> begin(Supplier<T> work) {
        return new Background<>(CompletableFuture.supplyAsync(work, Background::onItsOwn));
    }

    /** What is needed at once: done here, by the thread that asks first. */
    public static <T> Background<T> of(Supplier<T> work) {
        return new Background<>(CompletableFuture.supplyAsync(work, Runnable::run));
    }

    private static void onItsOwn(Runnable task) {
        Thread thread = new Thread(task, "ahead");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits for it; throws what the work threw. */
    public T get() {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Waits for it, and does nothing where the work failed. */
    public void ifThere(Consumer<T> use) {
        if (future.handle((result, failure) -> failure == null).join()) {
            use.accept(future.join());
        }
    }
}
