package dev.pave.ingest.log;

import dev.pave.pattern.Secrets;
import dev.pave.store.ExecutionStore;
import dev.pave.store.ExecutionWriter;
import dev.pave.store.Page;
import dev.pave.store.Reject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Gathers rows in pages and has each loaded while the next one is filled. From a log that grows, each page is a transaction
 * with its cursor; a file that is read whole is one transaction.
 */
final class PagedSink implements Sink {

    private static final int LONGEST_EXCERPT = 200;

    private final ExecutionStore store;
    private final ExecutionWriter writer;
    private final Rows rows;
    private final ExecutorService loader;
    private final Limits limits;
    private final Committer committer;
    private final List<Reject> rejects = new ArrayList<>();
    private Future<?> loading;
    private Page page;
    private int pages;
    private long executions;
    private long rejected;
    private String lastId;
    private Mark reached = Mark.START;

    /** When a page is full: rows and bytes; {@code whole} keeps all pages in one transaction. */
    record Limits(long rows, long bytes, boolean whole) {}

    /** Ends a transaction with what was read by then. */
    @FunctionalInterface
    interface Committer {
        void commit(ExecutionWriter writer, Mark reached, long executions, long rejected, long redacted);
    }

    PagedSink(
            ExecutionStore store,
            ExecutionWriter writer,
            Rows rows,
            ExecutorService loader,
            Limits limits,
            Committer committer) {
        this.store = store;
        this.writer = writer;
        this.rows = rows;
        this.loader = loader;
        this.limits = limits;
        this.committer = committer;
    }

    @Override
    public void execution(Draft draft) {
        try {
            var row = rows.row(draft);
            lastId = row.executionId();
            page().add(row);
            executions++;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the rows that were read", e);
        }
        if (limits.whole() && isFull()) {
            var full = page;
            page = null;
            wait(loading);
            loading = loader.submit(() -> writer.load(full));
        }
    }

    private Page page() {
        if (page == null) {
            page = store.page(pages++ % 2);
        }
        return page;
    }

    private boolean isFull() {
        return page != null && (page.rows() >= limits.rows() || page.bytes() >= limits.bytes());
    }

    @Override
    public Mark provisional(Draft draft, Mark beginning) {
        execution(draft);
        return beginning.with(lastId);
    }

    @Override
    public void reject(long line, long offset, String reason, String excerpt) {
        var shown = excerpt.length() > LONGEST_EXCERPT ? excerpt.substring(0, LONGEST_EXCERPT) : excerpt;
        rejects.add(new Reject(line, offset, reason, Secrets.redact(shown).text()));
        rejected++;
    }

    @Override
    public void settled(Supplier<Mark> place) {
        if (!limits.whole() && (isFull() || rejects.size() >= limits.rows())) {
            commit(place.get());
        }
    }

    /** Writes what is left, with the place where the next reading begins. */
    void end(Mark last) {
        reached = last;
        commit(last);
        wait(loading);
    }

    private void commit(Mark reached) {
        var full = page;
        var bad = List.copyOf(rejects);
        var soFar = new long[] {executions, rejected, rows.redacted()};
        page = null;
        rejects.clear();
        wait(loading);
        loading = loader.submit(() -> {
            writer.begin();
            if (full != null) {
                writer.load(full);
            }
            writer.reject(bad);
            committer.commit(writer, reached, soFar[0], soFar[1], soFar[2]);
        });
    }

    /** Drops what was not written. */
    void abandon() {
        try {
            if (loading != null) {
                loading.get();
            }
        } catch (ExecutionException | InterruptedException alreadyTold) {
            loading = null;
        }
        try {
            if (page != null) {
                page.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove the rows that were read", e);
        }
    }

    private static void wait(Future<?> loading) {
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

    long executions() {
        return executions;
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
