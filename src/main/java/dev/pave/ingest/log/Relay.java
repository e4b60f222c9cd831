package dev.pave.ingest.log;

import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.Sink;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Hands what a format reads on to a sink on another thread, in its order, while reading goes on. A short log is handed on at its
 * end, on this thread. What the sink throws is thrown here at one of the next calls, or at {@link #end}.
 */
final class Relay implements Sink, AutoCloseable {

    private static final int AT_ONCE = 512;
    /** Batches that wait; then reading does. */
    private static final int MOST_WAITING = 8;

    private final Sink to;
    private final Deque<Future<?>> waiting = new ArrayDeque<>();
    private List<Runnable> batch = new ArrayList<>(AT_ONCE);
    private ExecutorService worker;

    Relay(Sink to) {
        this.to = to;
    }

    @Override
    public boolean keepsTimes() {
        return to.keepsTimes();
    }

    @Override
    public void execution(LogEvent draft) {
        add(() -> to.execution(draft));
    }

    @Override
    public void reject(long line, long offset, String reason, String excerpt) {
        add(() -> to.reject(line, offset, reason, excerpt));
    }

    private void add(Runnable step) {
        batch.add(step);
        if (batch.size() == AT_ONCE) {
            hand();
        }
    }

    private void hand() {
        if (worker == null) {
            worker = Executors.newSingleThreadExecutor(task -> {
                Thread thread = new Thread(task, "relay");
                thread.setDaemon(true);
                return thread;
            });
        }
        if (waiting.size() == MOST_WAITING) {
            finish(waiting.remove());
        }
        List<Runnable> full = batch;
        waiting.add(worker.submit(() -> full.forEach(Runnable::run)));
        batch = new ArrayList<>(AT_ONCE);
    }

    private static void finish(Future<?> handed) {
        try {
            handed.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a log was read", e);
        }
    }

    /** Waits until the sink has all. */
    void end() {
        while (!waiting.isEmpty()) {
            finish(waiting.remove());
        }
        batch.forEach(Runnable::run);
        batch.clear();
    }

    /** Drops what the sink does not have yet. */
    @Override
    public void close() {
        if (worker != null) {
            worker.shutdownNow();
        }
    }
}
