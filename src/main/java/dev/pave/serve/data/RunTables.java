package dev.pave.serve.data;

import dev.pave.pattern.Candidate;
import dev.pave.pattern.Resource;
import dev.pave.pattern.SameWork;
import dev.pave.report.PageData;
import dev.pave.store.CandidateStore;
import dev.pave.store.Row;
import dev.pave.store.Sql;
import dev.pave.store.Warehouse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The tables of one run, open for reading, with what is decided now beside them in the table {@code told}. Closed when
 * nobody reads any more after {@link #retire()}. Safe for several threads; as many read at once as there are connections.
 */
final class RunTables {

    private static final int CONNECTIONS = 2;
    private static final int PATIENCE_SECONDS = 10;

    private final String run;
    private final Warehouse tables;
    private final List<Candidate> candidates;
    private final SameWork work;
    private final Map<String, String> versions = new LinkedHashMap<>();
    private final BlockingQueue<Prepared> free = new ArrayBlockingQueue<>(CONNECTIONS);
    private volatile PatternsNow told;
    private final AtomicInteger readers = new AtomicInteger(1);

    /** A connection, and what its table {@code told} is of. */
    private static final class Prepared {
        private final Connection connection;
        private String stamp = "";

        Prepared(Connection connection) {
            this.connection = connection;
        }
    }

    /** Does something with a connection. */
    @FunctionalInterface
    interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }

    RunTables(String run, Warehouse tables) {
        this.run = run;
        this.tables = tables;
        List<Candidate> all = new CandidateStore(tables).all();
        this.work = SameWork.of(all.stream().map(Candidate::found).toList());
        // A run's occurrences are in its tables; here they would only fill memory.
        this.candidates = all.stream()
                .map(candidate -> candidate.of(candidate.found().inBrief()))
                .toList();
        tables.list(new Sql(Resource.text(RunTables.class, "versions.sql")), RunTables::version)
                .forEach(version -> versions.put(version.get(0), version.get(1)));
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                Connection connection = tables.ownConnection();
                PageData.defineMacros(connection);
                new Sql(Resource.text(RunTables.class, "told.sql")).update(connection);
                free.add(new Prepared(connection));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot prepare the tables of run " + run + ": " + e.getMessage(), e);
        }
    }

    private static List<String> version(Row row) throws SQLException {
        return List.of(row.text("pattern_id"), row.text("version"));
    }

    String run() {
        return run;
    }

    /** False where it was closed meanwhile. */
    boolean enter() {
        return readers.getAndUpdate(now -> now == 0 ? 0 : now + 1) > 0;
    }

    void leave() {
        if (readers.decrementAndGet() == 0) {
            close();
        }
    }

    /** Nobody begins to read from now on; it is closed after the last one. */
    void retire() {
        leave();
    }

    private void close() {
        List<Prepared> all = new ArrayList<>();
        free.drainTo(all);
        try {
            for (Prepared each : all) {
                each.connection.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot close the tables of run " + run + ": " + e.getMessage(), e);
        } finally {
            tables.close();
        }
    }

    PatternsNow told(DecidedState state) {
        PatternsNow known = told;
        if (known == null || !known.stamp().equals(state.stamp())) {
            known = PatternsNow.of(candidates, work, versions, state);
            told = known;
        }
        return known;
    }

    /** Reads with what is decided in {@code told}. */
    <T> T read(DecidedState state, Reading<T> reading) {
        Prepared prepared = take();
        try {
            if (!prepared.stamp.equals(state.stamp())) {
                new Sql("DELETE FROM told").update(prepared.connection);
                new Sql(
                                Resource.text(RunTables.class, "fill-told.sql"),
                                told(state).json())
                        .update(prepared.connection);
                prepared.stamp = state.stamp();
            }
            return reading.read(prepared.connection);
        } catch (SQLException e) {
            prepared.stamp = "";
            throw new IllegalStateException("the tables of run " + run + " refused: " + e.getMessage(), e);
        } finally {
            free.add(prepared);
        }
    }

    /** Who waits too long is sent away, so that a flood of slow queries leaves threads for what is quick. */
    private Prepared take() {
        Prepared prepared = null;
        try {
            prepared = free.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (prepared == null) {
            throw new TablesUnreadable("too many questions at once; ask again in some seconds", null);
        }
        return prepared;
    }
}
