package dev.pave.ingest.log;

import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.Mark;
import dev.pave.pattern.event.Secrets;
import dev.pave.store.log.ExecutionRow;
import dev.pave.store.log.ExecutionWriter;
import dev.pave.store.log.Page;
import dev.pave.store.log.Pages;
import dev.pave.store.log.Reject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Hands rows over by pages, which another thread writes meanwhile. A log that grows is written in transactions of so many
 * rows, each with its cursor; a file that is read whole is one transaction.
 */
final class PagedSink implements Sink {

    private static final int LONGEST_EXCERPT = 200;

    private final ExecutionWriter writer;
    private final RowMaker rows;
    private final ExecutorService loader;
    private final Limits limits;
    private final Committer committer;
    private final ToLongFunction<ExecutionWriter> removal;
    private Batch batch = new Batch();
    private Future<?> loading;
    private Page page = new Page();
    private long executions;
    private long readBefore;
    private long rejected;
    private byte[] lastId;
    private Mark reached = Mark.START;

    /** Rows of a transaction at least; {@code whole} makes it one. */
    record Limits(long rows, boolean whole) {}

    /** Ends a transaction with what was read by then. */
    @FunctionalInterface
    interface Committer {
        void commit(ExecutionWriter writer, Mark reached, long executions, long rejected, long redacted);
    }

    /** @param removal removes what was stored and was read before elsewhere, where executions have ids of their own */
    PagedSink(
            ExecutionWriter writer,
            RowMaker rows,
            ExecutorService loader,
            Limits limits,
            Committer committer,
            ToLongFunction<ExecutionWriter> removal) {
        this.writer = writer;
        this.rows = rows;
        this.loader = loader;
        this.limits = limits;
        this.committer = committer;
        this.removal = removal;
    }

    /** What one transaction writes. The fields are set before its pages end, and read after. */
    private final class Batch {
        final Pages pages = new Pages();
        final List<Reject> rejects = new ArrayList<>();
        final Map<String, String> parents = new TreeMap<>();
        long rows;
        boolean begun;
        private Mark mark;
        private long[] soFar;
        private boolean named;

        void put(Page full) {
            begin();
            if (!pages.put(full)) {
                finish(loading);
            }
        }

        /** Behind the one before it, which must have come to its end. */
        private void begin() {
            if (!begun) {
                begun = true;
                Future<?> before = loading;
                loading = loader.submit(() -> {
                    finish(before);
                    write();
                });
            }
        }

        void end(Mark here) {
            mark = here;
            soFar = new long[] {executions, rejected, rows().redacted()};
            named = rows().named();
            begin();
            pages.end();
        }

        private RowMaker rows() {
            return PagedSink.this.rows;
        }

        private void write() {
            writer.begin();
            writer.load(pages);
            writer.parents(parents);
            if (named) {
                readBefore += removal.applyAsLong(writer);
            }
            writer.reject(rejects);
            committer.commit(writer, mark, soFar[0] - readBefore, soFar[1], soFar[2]);
        }
    }

    @Override
    public void execution(LogEvent draft) {
        ExecutionRow row = rows.row(draft);
        lastId = row.executionId();
        page.add(row);
        if (draft.parent != null) {
            batch.parents.putIfAbsent(new String(row.sessionId(), StandardCharsets.UTF_8), draft.parent);
        }
        executions++;
        batch.rows++;
        if (page.isFull()) {
            batch.put(page);
            page = new Page();
        }
    }

    @Override
    public Mark provisional(LogEvent draft, Mark beginning) {
        execution(draft);
        return beginning.with(new String(lastId, StandardCharsets.UTF_8));
    }

    @Override
    public void reject(long line, long offset, String reason, String excerpt) {
        String shown = excerpt.length() > LONGEST_EXCERPT ? excerpt.substring(0, LONGEST_EXCERPT) : excerpt;
        batch.rejects.add(new Reject(line, offset, reason, Secrets.redact(shown).text()));
        rejected++;
    }

    @Override
    public void settled(Supplier<Mark> place) {
        if (!limits.whole() && batch.rows + batch.rejects.size() >= limits.rows()) {
            commit(place.get());
        }
    }

    /** Writes what is left, with the place where the next reading begins. */
    void end(Mark last) {
        reached = last;
        commit(last);
        finish(loading);
    }

    private void commit(Mark here) {
        if (!page.isEmpty()) {
            batch.put(page);
        }
        batch.end(here);
        batch = new Batch();
        page = new Page();
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

    private static void finish(Future<?> loading) {
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

    /** Executions that were stored, once it has ended. */
    long executions() {
        return executions - readBefore;
    }

    long rejected() {
        return rejected;
    }

    long redacted() {
        return rows.redacted();
    }

    /** Where the next reading begins. */
    Mark reached() {
        return reached;
    }
}
