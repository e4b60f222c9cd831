package dev.pave.store.log;

import dev.pave.store.RowCount;
import dev.pave.store.RunNote;
import dev.pave.store.RunNotes;
import dev.pave.store.Sql;
import dev.pave.store.StoreException;
import dev.pave.store.Transaction;
import dev.pave.store.Warehouse;
import dev.pave.store.WarehouseFailure;
import dev.pave.store.WarehouseSettings;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/**
 * Writes the rows of log files: whatever happens between {@link #begin} and {@link #commit} is one transaction, with the
 * cursors in it. Threads may take turns. Closing it drops what was not committed.
 */
public final class ExecutionWriter implements AutoCloseable {

    private static final String LOAD = """
            INSERT INTO execution_logs
            SELECT
                execution_id, source_id, session_id, seq, make_timestamp(started_at), duration_ms, actor, operation_id,
                operation, raw, outcome, exit_code, message, pattern_id, parameters,
                CASE WHEN starts_with(operation_id, 'S-') THEN operation END,
                arguments_id, result_id, shown
            FROM %s()
            """;

    private static final String READ_BEFORE = """
            DELETE FROM execution_logs
            WHERE source_id = ? AND execution_id IN (
                SELECT e.execution_id
                FROM execution_logs e
                JOIN log_sources l ON l.source_id = e.source_id
                WHERE l.source_id <> ? AND (l.location = ? OR l.format = ?))
            """;

    private static final String WITHOUT = """
            DELETE FROM execution_logs e
            USING (VALUES %s) w(source_id, execution_id)
            WHERE e.source_id = w.source_id AND e.execution_id = w.execution_id
            """;

    private final DuckDBConnection connection;
    private final PageFunction function;
    private final RunNotes notes;
    private Transaction transaction;

    ExecutionWriter(Warehouse warehouse, PageFunction function, RunNotes notes) {
        this.function = function;
        this.notes = notes;
        try {
            this.connection =
                    warehouse.connection().unwrap(DuckDBConnection.class).duplicate();
        } catch (SQLException e) {
            throw new StoreException("Cannot write to " + warehouse.file() + ": " + e.getMessage(), e);
        }
        threads(1);
    }

    /**
     * Rows come on one thread. With more, DuckDB has another one do the work and the one that called ask for its end without
     * pause: a whole core.
     */
    private void threads(int count) {
        doing("", () -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET threads = " + count);
            }
        });
    }

    public void begin() {
        if (transaction == null) {
            doing("", () -> transaction = Transaction.begin(connection));
        }
    }

    /**
     * Writes what is new in files as one transaction. Where that is refused they are written one by one, so that those before the
     * bad one are stored, and it is named.
     *
     * @param files each of another source
     */
    public void write(List<FileRows> files) {
        try {
            writeAtOnce(files);
        } catch (StoreException refused) {
            if (files.size() == 1) {
                throw refused;
            }
            files.forEach(file -> writeAtOnce(List.of(file)));
        }
    }

    private void writeAtOnce(List<FileRows> files) {
        try {
            begin();
            files.stream().filter(FileRows::anew).forEach(file -> clear(file.sourceId()));
            remove(files);
            List<Page> pages =
                    files.stream().flatMap(file -> file.pages().stream()).toList();
            if (!pages.isEmpty()) {
                load(Pages.of(pages), named(files));
            }
            files.forEach(file -> parents(file.sourceId(), file.parents()));
            commit(files);
        } catch (RuntimeException e) {
            rollback();
            throw e;
        }
    }

    private void remove(List<FileRows> files) {
        List<FileRows> some =
                files.stream().filter(file -> file.without() != null).toList();
        if (!some.isEmpty()) {
            String pairs = IntStream.range(0, some.size())
                    .mapToObj(pair -> "(" + Sql.places(2 * pair + 1, 2) + ")")
                    .collect(Collectors.joining(", "));
            Object[] values = some.stream()
                    .flatMap(file -> Stream.of(file.sourceId(), file.without()))
                    .toArray();
            update(named(some), WITHOUT.formatted(pairs), values);
        }
    }

    private static String named(List<FileRows> files) {
        String first = files.get(0).sourceId();
        return files.size() == 1 ? first : first + " and " + (files.size() - 1) + " more";
    }

    /** Adds the rows of all pages as they come, until they end, and looks whether all of them were stored. */
    public void load(Pages pages, String sourceId) {
        function.next(pages);
        try {
            doing(sourceId, () -> {
                int stored = new Sql(LOAD.formatted(function.name())).update(connection);
                new RowCount("execution_logs", pages.rows(), stored).check();
            });
        } finally {
            pages.abandon();
        }
    }

    /** Removes all rows of a source. */
    public void clear(String sourceId) {
        update(sourceId, "DELETE FROM execution_logs WHERE source_id = ?", sourceId);
        update(sourceId, "DELETE FROM session_parents WHERE source_id = ?", sourceId);
        clearRejects(sourceId);
    }

    public void clearRejects(String sourceId) {
        update(sourceId, "DELETE FROM rejects WHERE source_id = ?", sourceId);
        doing(sourceId, () -> notes.remove(connection, sourceId, RunNote.Kind.REJECTED));
    }

    /** Removes one row, where it is. */
    public long remove(String sourceId, String executionId) {
        return update(
                sourceId, "DELETE FROM execution_logs WHERE source_id = ? AND execution_id = ?", sourceId, executionId);
    }

    /**
     * Removes the rows whose executions another source holds; tells how many.
     *
     * @param location where such a source was read
     * @param format   or what format it has; empty for none
     */
    public long removeReadBefore(String sourceId, String location, String format) {
        return update(sourceId, READ_BEFORE, sourceId, sourceId, location, format);
    }

    /** Notes which sessions of a source go on from others, or were begun by them. */
    public void parents(String sourceId, Map<String, String> parents) {
        parents.forEach((session, parent) ->
                update(sourceId, "INSERT OR IGNORE INTO session_parents VALUES (?, ?, ?)", sourceId, session, parent));
    }

    /**
     * Removes what a source and others of its format both hold from those that hold the copies; tells how many rows of
     * the source went.
     */
    public long settleCopies(String sourceId, String format) {
        long[] rows = new long[1];
        doing(sourceId, () -> rows[0] = new SessionCopies(connection, sourceId).settle(format));
        return rows[0];
    }

    private long update(String sourceId, String sql, Object... values) {
        long[] rows = new long[1];
        doing(sourceId, () -> rows[0] = new Sql(sql, values).update(connection));
        return rows[0];
    }

    /** Ends the transaction with what is known of a file by now. */
    public void commit(FileRows file) {
        commit(List.of(file));
    }

    private void commit(List<FileRows> files) {
        doing(named(files), () -> {
            new FileNotes(connection, notes).add(files);
            transaction.commit();
            transaction = null;
        });
    }

    /** Takes back what was not committed. */
    public void rollback() {
        if (transaction != null) {
            doing("", () -> {
                Transaction gone = transaction;
                transaction = null;
                gone.close();
            });
        }
    }

    /** A statement that may fail. */
    private interface Doing {
        void run() throws SQLException;
    }

    /** @param sourceId whose rows are written; empty where they are nobody's */
    private static void doing(String sourceId, Doing what) {
        try {
            what.run();
        } catch (SQLException e) {
            throw WarehouseFailure.of("The warehouse refused rows" + (sourceId.isEmpty() ? "" : " of " + sourceId), e);
        }
    }

    @Override
    public void close() {
        doing("", () -> {
            try (connection) {
                try {
                    rollback();
                } finally {
                    threads(WarehouseSettings.threads());
                }
            }
        });
    }
}
