package dev.pave.ingest.log;

import dev.pave.store.log.ExecutionStore;
import dev.pave.store.log.ExecutionWriter;
import dev.pave.store.log.FileRows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Writes what was read, on a thread of its own, in the order in which it was read. What a small file has is held until there is
 * more of it: a transaction costs as much as thousands of rows. For one thread; closing it writes what is held.
 */
final class Loading implements AutoCloseable {

    /** Files of a transaction, and bytes of their texts, that are enough to write. */
    private static final int FILES = 256;

    private static final long BYTES = 8L << 20;

    private final ExecutionStore store;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "pave-load");
        thread.setDaemon(true);
        return thread;
    });
    private ExecutionWriter writer;
    private List<FileRows> held = new ArrayList<>();
    /** Of which something is held, or being written. */
    private final Set<String> sources = new HashSet<>();

    private long bytes;
    private Future<?> last;

    Loading(ExecutionStore store) {
        this.store = store;
    }

    /** Takes what was read of a file; it will be written with what others have. */
    void hold(FileRows file) {
        if (!sources.add(file.sourceId())) {
            finish();
            sources.add(file.sourceId());
        }
        held.add(file);
        bytes += file.size();
        if (held.size() >= FILES || bytes >= BYTES) {
            write();
        }
    }

    /** Has all that was read of a source stored. */
    void settle(String sourceId) {
        if (sources.contains(sourceId)) {
            finish();
        }
    }

    /** Begins to write what is held, once what was begun before is stored: reading does not run away from writing. */
    private void write() {
        if (!held.isEmpty()) {
            List<FileRows> files = held;
            held = new ArrayList<>();
            bytes = 0;
            Future<?> before = last;
            last = null;
            finish(before);
            ExecutionWriter to = writer();
            last = thread.submit(() -> to.write(files));
        }
    }

    private ExecutionWriter writer() {
        if (writer == null) {
            writer = store.writer();
        }
        return writer;
    }

    /** Writes what is held, and gives the writer for what is to be written otherwise. */
    ExecutionWriter alone() {
        finish();
        return writer();
    }

    /** Writes what is held; comes back when it is stored. */
    void finish() {
        write();
        Future<?> all = last;
        last = null;
        sources.clear();
        finish(all);
    }

    /** Has something done on the thread that writes, behind what it is doing. */
    Future<?> submit(Runnable work) {
        return thread.submit(work);
    }

    /** Waits for something that was to be done; throws what that threw. */
    static void finish(Future<?> loading) {
        try {
            if (loading != null) {
                loading.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while rows were written", e);
        }
    }

    @Override
    public void close() {
        try {
            finish();
        } finally {
            thread.shutdownNow();
            if (writer != null) {
                writer.close();
            }
        }
    }
}
