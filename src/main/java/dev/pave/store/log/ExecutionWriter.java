package dev.pave.store.log;

import dev.pave.store.RowCount;
import dev.pave.store.RunNote;
import dev.pave.store.RunNotes;
import dev.pave.store.Sql;
import dev.pave.store.StoreException;
import dev.pave.store.TableWriter;
import dev.pave.store.Transaction;
import dev.pave.store.Warehouse;
import dev.pave.store.WarehouseFailure;
import dev.pave.store.WarehouseSettings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.duckdb.DuckDBConnection;

/**
 * Writes the rows of one source: whatever happens between {@link #begin} and {@link #commit} is one transaction, with the
 * cursor in it. Threads may take turns. Closing it drops what was not committed.
 */
public final class ExecutionWriter implements AutoCloseable {

    private static final String LOAD = """
            INSERT INTO execution_logs
            SELECT
                execution_id, $1, session_id, seq, make_timestamp(started_at), duration_ms, actor, operation_id,
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

    private final DuckDBConnection connection;
    private final PageFunction function;
    private final String sourceId;
    private final RunNotes notes;
    private Transaction transaction;

    ExecutionWriter(Warehouse warehouse, PageFunction function, RunNotes notes, String sourceId) {
        this.function = function;
        this.notes = notes;
        this.sourceId = sourceId;
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
        execute("SET threads = " + count);
    }

    public void begin() {
        if (transaction == null) {
            doing(() -> transaction = Transaction.begin(connection));
        }
    }

    /** Adds the rows of all pages as they come, until they end, and looks whether all of them were stored. */
    public void load(Pages pages) {
        function.next(pages);
        try {
            doing(() -> {
                int stored = new Sql(LOAD.formatted(function.name()), sourceId).update(connection);
                new RowCount("execution_logs", pages.rows(), stored).check();
            });
        } finally {
            pages.abandon();
        }
    }

    public void reject(List<Reject> rejects) {
        doing(() -> {
            TableWriter.fill(
                    connection,
                    "rejects",
                    rejects,
                    (table, reject) -> table.row(
                            sourceId, reject.lineNo(), reject.byteOffset(), reject.reason(), reject.excerpt()));
            note(rejects);
        });
    }

    /** A reject of a whole file is told by who asked for it. */
    private void note(List<Reject> rejects) throws SQLException {
        List<Reject> lines =
                rejects.stream().filter(reject -> reject.lineNo() > 0).toList();
        String example = lines.isEmpty()
                ? ""
                : "e.g. line " + lines.get(0).lineNo() + " " + lines.get(0).reason();
        notes.add(connection, new RunNote(sourceId, RunNote.Kind.REJECTED, lines.size(), example));
    }

    /** Removes all rows of the source. */
    public void clear() {
        doing(() -> {
            new Sql("DELETE FROM execution_logs WHERE source_id = ?", sourceId).update(connection);
            new Sql("DELETE FROM session_parents WHERE source_id = ?", sourceId).update(connection);
        });
        clearRejects();
    }

    public void clearRejects() {
        doing(() -> {
            new Sql("DELETE FROM rejects WHERE source_id = ?", sourceId).update(connection);
            notes.remove(connection, sourceId, RunNote.Kind.REJECTED);
        });
    }

    /** Removes one row, where it is. */
    public long remove(String executionId) {
        return counting(
                new Sql("DELETE FROM execution_logs WHERE source_id = ? AND execution_id = ?", sourceId, executionId));
    }

    /**
     * Removes the rows whose executions another source holds; tells how many.
     *
     * @param location where such a source was read
     * @param format   or what format it has; empty for none
     */
    public long removeReadBefore(String location, String format) {
        return counting(new Sql(READ_BEFORE, sourceId, sourceId, location, format));
    }

    /** Notes which sessions of the source go on from others, or were begun by them. */
    public void parents(Map<String, String> parents) {
        doing(() -> {
            for (Map.Entry<String, String> parent : parents.entrySet()) {
                new Sql(
                                "INSERT OR IGNORE INTO session_parents VALUES (?, ?, ?)",
                                sourceId,
                                parent.getKey(),
                                parent.getValue())
                        .update(connection);
            }
        });
    }

    /**
     * Removes what the source and others of its format both hold from those that hold the copies; tells how many rows of
     * this source went.
     */
    public long settleCopies(String format) {
        long[] rows = new long[1];
        doing(() -> rows[0] = new SessionCopies(connection, sourceId).settle(format));
        return rows[0];
    }

    private long counting(Sql delete) {
        long[] rows = new long[1];
        doing(() -> rows[0] = delete.update(connection));
        return rows[0];
    }

    /** Gives each session of the source and its last place. */
    public void forEachSession(ObjLongConsumer<String> consumer) {
        doing(() -> {
            try (PreparedStatement statement = new Sql(
                                    "SELECT session_id, max(seq) FROM execution_logs WHERE source_id = ? GROUP BY session_id",
                                    sourceId)
                            .prepare(connection);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    consumer.accept(rows.getString(1), rows.getLong(2));
                }
            }
        });
    }

    /** Ends the transaction with what is known of the file by now. */
    public void commit(LogFileState state) {
        doing(() -> {
            note(state);
            describe(connection, state);
            transaction.commit();
            transaction = null;
        });
    }

    /** How much more there is than before. */
    private void note(LogFileState state) throws SQLException {
        long[] before = new Sql("SELECT executions, redacted FROM log_sources WHERE source_id = ?", sourceId)
                .first(connection, row -> new long[] {row.longOrNull("executions"), row.longOrNull("redacted")})
                .orElse(new long[2]);
        notes.add(connection, new RunNote(sourceId, RunNote.Kind.ADDED, state.executions() - before[0], ""));
        notes.add(connection, new RunNote(sourceId, RunNote.Kind.REDACTED, state.redacted() - before[1], ""));
    }

    static void describe(Connection connection, LogFileState state) throws SQLException {
        new Sql(
                        "INSERT OR REPLACE INTO log_sources VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        state.sourceId(),
                        state.location(),
                        state.format(),
                        state.size(),
                        state.modifiedMs(),
                        state.executions(),
                        state.rejected(),
                        state.redacted(),
                        state.ingestedAt())
                .update(connection);
        new Sql(
                        "INSERT OR REPLACE INTO ingest_cursor VALUES (?, ?, ?, ?)",
                        state.sourceId(),
                        state.fingerprint(),
                        state.position(),
                        state.ingestedAt())
                .update(connection);
    }

    /** A statement that may fail. */
    private interface Doing {
        void run() throws SQLException;
    }

    private void doing(Doing what) {
        try {
            what.run();
        } catch (SQLException e) {
            throw WarehouseFailure.of("The warehouse refused rows of " + sourceId, e);
        }
    }

    private void execute(String sql) {
        doing(() -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
    }

    @Override
    public void close() {
        doing(() -> {
            try (connection) {
                rollback();
            }
        });
    }

    private void rollback() throws SQLException {
        try {
            if (transaction != null) {
                transaction.close();
            }
        } finally {
            transaction = null;
            threads(WarehouseSettings.threads());
        }
    }
}
