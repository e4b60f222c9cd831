package dev.pave.serve.data;

import dev.pave.home.Home;
import dev.pave.home.UsageException;
import dev.pave.store.Migrations;
import dev.pave.store.Snapshots;
import dev.pave.store.StoreException;
import dev.pave.store.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The runs that are read: the one that {@code reports/current} names, and those that cursors of running requests name. When
 * a night switches the pointer, the next request opens the new run and the others go on with the old one meanwhile, so that
 * none fails or waits for a writer; the old one is closed after its last reader.
 */
public final class RunReaders implements AutoCloseable {

    private static final int MOST_OLD = 2;
    private static final long AGAIN = TimeUnit.SECONDS.toNanos(2);

    private final Snapshots snapshots;
    private final Path pointerFile;
    private final DecidedNow decided;
    private final ReentrantLock opening = new ReentrantLock();
    private final Map<String, RunTables> old = new LinkedHashMap<>(8, 0.75f, true);
    private final Looks looks = new Looks();
    private final CompletableFuture<Void> opened;
    private volatile RunTables current;
    private volatile Optional<FileStamp> pointer = Optional.empty();
    private volatile TablesUnreadable problem;
    private volatile long tried;

    public RunReaders(Home home) {
        this.snapshots = new Snapshots(home.reports());
        this.pointerFile = home.reports().resolve("current");
        this.decided = new DecidedNow(home);
        this.opened = CompletableFuture.runAsync(this::open);
    }

    /** Beside what the server does meanwhile: a start waits for the longer of both. */
    private void open() {
        opening.lock();
        try {
            switchOver();
        } finally {
            opening.unlock();
        }
    }

    /** The run that readers see. */
    public RunLease current() {
        return current(decided.state());
    }

    /** The same with what is decided at this moment, also when another thread is about to look. */
    public RunLease fresh() {
        return current(decided.fresh());
    }

    private RunLease current(DecidedState state) {
        opened.join();
        if (looks.isTime()) {
            refresh();
        }
        while (true) {
            RunTables tables = current;
            if (tables == null) {
                throw problem;
            }
            if (tables.enter()) {
                return new RunLease(tables, state);
            }
        }
    }

    /** What a query needs: the run that its cursor names, else the current one. */
    public RunLease of(ListQuery query) {
        Optional<String> run = query.run();
        RunLease now = current();
        if (run.isEmpty() || run.get().equals(now.run())) {
            return now;
        }
        now.close();
        return earlier(run.get());
    }

    /** Why the newest run cannot be read; empty where it can. */
    public Optional<String> problem() {
        opened.join();
        return Optional.ofNullable(problem).map(Throwable::getMessage);
    }

    private RunLease earlier(String run) {
        opening.lock();
        try {
            RunTables tables = old.get(run);
            if (tables == null) {
                tables = new RunTables(run, opened(run));
                old.put(run, tables);
                closeEldest();
            }
            tables.enter();
            return new RunLease(tables, decided.state());
        } catch (StoreException | UsageException e) {
            throw new RunGone(run);
        } finally {
            opening.unlock();
        }
    }

    private Warehouse opened(String run) {
        return Snapshots.openFile(snapshots.find(run).orElseThrow(() -> new RunGone(run)));
    }

    private void closeEldest() {
        Iterator<RunTables> all = old.values().iterator();
        while (old.size() > MOST_OLD) {
            all.next().retire();
            all.remove();
        }
    }

    private void refresh() {
        boolean failed = problem != null && System.nanoTime() - tried >= AGAIN;
        if ((failed || !pointer.equals(pointerNow())) && opening.tryLock()) {
            try {
                switchOver();
            } finally {
                opening.unlock();
            }
        }
    }

    private Optional<FileStamp> pointerNow() {
        return FileStamp.of(pointerFile);
    }

    private void switchOver() {
        Optional<FileStamp> now = pointerNow();
        tried = System.nanoTime();
        try {
            String run =
                    snapshots.current().isPresent() ? snapshots.currentRun().orElse("") : "";
            RunTables before = current;
            if (before == null || !before.run().equals(run)) {
                current = new RunTables(run, run.isEmpty() ? empty() : opened(run));
                if (before != null) {
                    before.retire();
                }
            }
            problem = null;
        } catch (StoreException | UsageException | IllegalStateException | RunGone | UncheckedIOException e) {
            problem = new TablesUnreadable(e.getMessage(), e);
        }
        pointer = now;
    }

    /** Tables without a row, for a home that has none yet. They are in memory once they are open. */
    private static Warehouse empty() {
        try {
            Path folder = Files.createTempDirectory("pave-empty");
            Path file = folder.resolve("pave.duckdb");
            try (Warehouse tables = Warehouse.open(file)) {
                new Migrations(tables.connection()).migrate();
            }
            Warehouse tables = Warehouse.openReadOnly(file);
            Files.delete(file);
            Files.delete(folder);
            return tables;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make empty tables in the folder for temporary files", e);
        }
    }

    @Override
    public void close() {
        opened.exceptionally(failed -> null).join();
        opening.lock();
        try {
            if (current != null) {
                current.retire();
                current = null;
                problem = new TablesUnreadable("the server ends", null);
            }
            old.values().forEach(RunTables::retire);
            old.clear();
        } finally {
            opening.unlock();
        }
    }
}
