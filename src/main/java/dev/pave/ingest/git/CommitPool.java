package dev.pave.ingest.git;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads commits on several threads and gives them in the order that was asked for. What is read ahead is bounded, in
 * commits and in paths, so that a history of enormous commits needs no more memory than a few of them.
 */
final class CommitPool implements AutoCloseable {
    private static final int COMMITS_A_TASK = 128;
    private static final int PATHS_A_TASK = 20_000;

    /** What a task has read, and what it left because it had read enough. */
    private record Part(List<CommitRecord> done, List<CommitNode> rest) {}

    private final ExecutorService threads;
    private final int ahead;
    private final Queue<CommitReader> readers = new ConcurrentLinkedQueue<>();
    private final List<CommitReader> all = new ArrayList<>();

    CommitPool(int threads, Supplier<CommitReader> reader) {
        this.threads = Executors.newFixedThreadPool(threads, CommitPool::thread);
        this.ahead = 4 * threads;
        for (int i = 0; i < threads; i++) {
            all.add(reader.get());
        }
        readers.addAll(all);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "history");
        thread.setDaemon(true);
        return thread;
    }

    void read(List<CommitNode> nodes, Consumer<CommitRecord> consumer) throws IOException {
        Deque<Future<Part>> running = new ArrayDeque<>();
        for (int from = 0; from < nodes.size(); from += COMMITS_A_TASK) {
            running.add(submit(nodes.subList(from, Math.min(nodes.size(), from + COMMITS_A_TASK))));
            if (running.size() > ahead) {
                finish(running, consumer);
            }
        }
        while (!running.isEmpty()) {
            finish(running, consumer);
        }
    }

    private void finish(Deque<Future<Part>> running, Consumer<CommitRecord> consumer) throws IOException {
        Part part = result(running.remove());
        part.done().forEach(consumer);
        while (!part.rest().isEmpty()) {
            part = result(submit(part.rest()));
            part.done().forEach(consumer);
        }
    }

    private Future<Part> submit(List<CommitNode> nodes) {
        return threads.submit(() -> {
            CommitReader reader = readers.remove();
            try {
                return read(reader, nodes);
            } finally {
                readers.add(reader);
            }
        });
    }

    private static Part read(CommitReader reader, List<CommitNode> nodes) throws IOException {
        List<CommitRecord> done = new ArrayList<>(nodes.size());
        long paths = 0L;
        for (CommitNode node : nodes) {
            if (paths > PATHS_A_TASK) {
                break;
            }
            CommitRecord commit = reader.read(node);
            done.add(commit);
            paths += commit.paths();
        }
        return new Part(done, nodes.subList(done.size(), nodes.size()));
    }

    private static Part result(Future<Part> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The reading of the history was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IOException("The reading of the history failed: " + e.getCause(), e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        all.forEach(CommitReader::close);
    }
}
