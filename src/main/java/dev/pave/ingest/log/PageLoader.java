package dev.pave.ingest.log;

import dev.pave.ingest.text.Mark;
import dev.pave.store.log.ExecutionWriter;
import dev.pave.store.log.FileRows;
import dev.pave.store.log.LogFileState;
import dev.pave.store.log.Page;
import dev.pave.store.log.Pages;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.ToLongFunction;

/**
 * Hands rows over by pages, which another thread writes meanwhile. A log that grows is written in transactions of so many
 * rows, each with its cursor; a file that is read whole is one transaction.
 */
final class PageLoader implements PageTaker {

    private final ExecutionWriter writer;
    private final String sourceId;
    private final Loading thread;
    private final Reached reached;
    private final ToLongFunction<ExecutionWriter> removal;
    private Batch batch = new Batch();
    private Future<?> loading;
    private long readBefore;
    private Stretch last = new Stretch(Mark.START, List.of(), Map.of(), 0, 0, 0, false);

    /** Tells what is known of the file when so much was read. */
    @FunctionalInterface
    interface Reached {
        LogFileState state(Mark reached, long executions, long rejected, long redacted);
    }

    /**
     * @param sourceId the file
     * @param removal  removes what was stored and was read before elsewhere, where executions have ids of their own
     */
    PageLoader(
            ExecutionWriter writer,
            String sourceId,
            Loading thread,
            Reached reached,
            ToLongFunction<ExecutionWriter> removal) {
        this.writer = writer;
        this.sourceId = sourceId;
        this.thread = thread;
        this.reached = reached;
        this.removal = removal;
    }

    /** What one transaction writes. Its stretch is set before its pages end, and read after. */
    private final class Batch {
        final Pages pages = new Pages();
        boolean begun;
        private Stretch stretch;

        void put(Page full) {
            begin();
            if (!pages.put(full)) {
                Loading.finish(loading);
            }
        }

        /** Behind the one before it, which must have come to its end. */
        private void begin() {
            if (!begun) {
                begun = true;
                Future<?> before = loading;
                loading = thread.submit(() -> {
                    Loading.finish(before);
                    write();
                });
            }
        }

        void end(Stretch of) {
            stretch = of;
            begin();
            pages.end();
        }

        private void write() {
            writer.begin();
            writer.load(pages, sourceId);
            writer.parents(sourceId, stretch.parents());
            if (stretch.named()) {
                readBefore += removal.applyAsLong(writer);
            }
            writer.commit(FileRows.of(
                    reached.state(
                            stretch.reached(),
                            stretch.executions() - readBefore,
                            stretch.rejected(),
                            stretch.redacted()),
                    Map.of(),
                    stretch.rejects()));
        }
    }

    @Override
    public void page(Page page) {
        page.source(sourceId);
        batch.put(page);
    }

    @Override
    public void settled(Stretch stretch) {
        last = stretch;
        batch.end(stretch);
        batch = new Batch();
    }

    /** Waits until all is written. */
    void end() {
        Loading.finish(loading);
    }

    /** Drops what was not written. */
    void abandon() {
        batch.pages.abandon();
        try {
            if (loading != null) {
                loading.get();
            }
        } catch (ExecutionException | InterruptedException alreadyTold) {
            loading = null;
        }
    }

    /** Executions that were stored, once it has ended. */
    long executions() {
        return last.executions() - readBefore;
    }

    /** All that was read. */
    Stretch last() {
        return last;
    }
}
