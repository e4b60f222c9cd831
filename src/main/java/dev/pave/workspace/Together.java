package dev.pave.workspace;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Does the same with each of many, several at a time: what waits for a disk waits together. Few are done in order. */
final class Together {

    private static final int FEW = 32;
    private static final int THREADS = 16;

    private Together() {}

    /** What is done with one. */
    interface Work<T> {
        void on(T each) throws IOException;
    }

    /**
     * Returns when none is at work any more.
     *
     * @throws IOException of the first that failed; those behind it may be done or not
     */
    static <T> void each(List<T> all, Work<T> work) throws IOException {
        if (all.size() < FEW) {
            for (T each : all) {
                work.on(each);
            }
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Void>> begun = all.stream()
                    .map(each -> threads.submit(() -> done(work, each)))
                    .toList();
            for (Future<Void> one : begun) {
                one.get();
            }
        } catch (java.util.concurrent.ExecutionException failed) {
            throw failed.getCause() instanceof IOException io ? io : thrown(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("it was told to stop");
        } finally {
            end(threads);
        }
    }

    private static <T> Void done(Work<T> work, T each) throws IOException {
        work.on(each);
        return null;
    }

    private static IOException thrown(Throwable cause) {
        if (cause instanceof RuntimeException unforeseen) {
            throw unforeseen;
        }
        return new IOException(cause);
    }

    private static void end(ExecutorService threads) {
        threads.shutdownNow();
        boolean stopped = Thread.interrupted();
        while (!threads.isTerminated()) {
            try {
                threads.awaitTermination(1, TimeUnit.SECONDS);
            } catch (InterruptedException again) {
                stopped = true;
            }
        }
        if (stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
