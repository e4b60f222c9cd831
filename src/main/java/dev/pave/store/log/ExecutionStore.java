package dev.pave.store.log;

import dev.pave.store.RunNotes;
import dev.pave.store.Sql;
import dev.pave.store.StoreException;
import dev.pave.store.Warehouse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.ObjLongConsumer;
import org.duckdb.DuckDBConnection;

/** The tables of recorded executions: what was read from logs, and the cursors up to which they were. */
public final class ExecutionStore {

    private static final String STATES = """
            SELECT l.*, c.fingerprint, c.position
            FROM log_sources l
            JOIN ingest_cursor c ON c.source_id = l.source_id
            ORDER BY l.source_id
            """;

    private static final String SESSIONS = """
            SELECT
                session_id, max(seq) FILTER (execution_id <> $2) AS last,
                count(*) FILTER (execution_id <> $2) AS others,
                count(*) FILTER (execution_id = $2) AS without
            FROM execution_logs
            WHERE source_id = $1
            GROUP BY session_id
            """;

    private static final String IDS = """
            SELECT e.execution_id, e.source_id
            FROM execution_logs e
            JOIN log_sources l ON l.source_id = e.source_id
            WHERE l.format = ?
            """;

    private final Warehouse warehouse;
    private final RunNotes notes;
    private Connection knownTo;
    private PageFunction function;

    public ExecutionStore(Warehouse warehouse) {
        this(warehouse, new RunNotes(warehouse, null));
    }

    /** @param notes where it is noted what the run that reads the logs takes in and leaves out */
    public ExecutionStore(Warehouse warehouse, RunNotes notes) {
        this.warehouse = warehouse;
        this.notes = notes;
    }

    /** All log files that were ever read. */
    public List<LogFileState> states() {
        return warehouse.list(
                new Sql(STATES),
                row -> new LogFileState(
                        row.text("source_id"),
                        row.text("location"),
                        row.text("format"),
                        row.longOrNull("size"),
                        row.longOrNull("modified_ms"),
                        row.longOrNull("executions"),
                        row.longOrNull("rejected"),
                        row.longOrNull("redacted"),
                        row.text("fingerprint"),
                        row.text("position"),
                        row.instant("ingested_at")));
    }

    /**
     * Gives each session of a source and its last place.
     *
     * @param without the id of an execution that does not count; empty for none
     * @return how often that is there
     */
    public long sessions(String sourceId, String without, ObjLongConsumer<String> consumer) {
        return warehouse.inTransaction(connection -> {
            long[] left = new long[1];
            new Sql(SESSIONS, sourceId, without).each(connection, row -> {
                left[0] += row.longOrNull("without");
                if (row.longOrNull("others") > 0) {
                    consumer.accept(row.text("session_id"), row.longOrNull("last"));
                }
            });
            return left[0];
        });
    }

    /** Gives the ids of all executions of a format, and the sources that have them. */
    public void ids(String format, BiConsumer<String, String> consumer) {
        warehouse.runInTransaction(connection -> new Sql(IDS, format)
                .each(connection, row -> consumer.accept(row.text("execution_id"), row.text("source_id"))));
    }

    /** Forgets a file that has no rows. */
    public void forget(String sourceId) {
        warehouse.runInTransaction(connection -> {
            new Sql("DELETE FROM log_sources WHERE source_id = ?", sourceId).update(connection);
            new Sql("DELETE FROM ingest_cursor WHERE source_id = ?", sourceId).update(connection);
        });
    }

    /** A writer; one at a time. */
    public ExecutionWriter writer() {
        return new ExecutionWriter(warehouse, function(), notes);
    }

    /** Made known again where the warehouse was opened again. */
    private PageFunction function() {
        if (function == null || knownTo != warehouse.connection()) {
            try {
                knownTo = warehouse.connection();
                function = new PageFunction(knownTo.unwrap(DuckDBConnection.class));
            } catch (SQLException e) {
                throw new StoreException("Cannot write to " + warehouse.file() + ": " + e.getMessage(), e);
            }
        }
        return function;
    }
}
