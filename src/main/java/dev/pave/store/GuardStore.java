package dev.pave.store;

import dev.pave.pattern.SessionKey;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.pattern.event.SessionMarks;
import dev.pave.pattern.event.SessionStep;
import dev.pave.pattern.finding.SessionFinding;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The guards over sessions: the logs that they have not looked at, the sessions of one, and what they found, the table
 * {@code session_findings}.
 */
public final class GuardStore {

    /** A log changes when its cursor does. Plain text has no calls and results to look at. */
    private static final String UNSEEN = """
            SELECT l.source_id, l.location, l.executions, c.fingerprint || ' ' || c.position || ' ' || ? AS state
            FROM log_sources l
            JOIN ingest_cursor c USING (source_id)
            LEFT JOIN guarded_sources g USING (source_id)
            WHERE l.format NOT IN ('text', 'copy', 'empty')
                AND g.state IS DISTINCT FROM c.fingerprint || ' ' || c.position || ' ' || ?
            ORDER BY l.source_id
            """;

    /** Most sessions of most logs have no mark: they are left where they are. */
    private static final String STEPS = """
            WITH marked AS (
                SELECT DISTINCT source_id, session_id
                FROM execution_logs
                WHERE source_id IN (%1$s) AND operation IS NOT NULL AND (
                    result_id IS NOT NULL
                    OR shown = 'failure'
                    OR regexp_matches(operation, $1)
                    OR regexp_matches(coalesce(raw, operation), $2)))
            SELECT source_id, session_id, seq, operation, coalesce(raw, operation) AS raw, arguments_id, result_id, shown,
                outcome, message, started_at
            FROM execution_logs
            SEMI JOIN marked USING (source_id, session_id)
            WHERE source_id IN (%1$s) AND operation IS NOT NULL
            ORDER BY source_id, session_id, seq
            """;

    private final Warehouse warehouse;
    private final StoredJson json = new StoredJson();

    public GuardStore(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * A log to look at.
     *
     * @param sourceId   the log
     * @param location   its file
     * @param executions its executions
     * @param state      changes whenever they or the rules do
     */
    public record Log(String sourceId, String location, long executions, String state) {}

    /**
     * The logs that are new, grew, or were looked at under other rules.
     *
     * @param rules changes whenever the rules or their settings do
     */
    public List<Log> unseen(String rules) {
        return warehouse.list(
                new Sql(UNSEEN, rules, rules),
                row -> new Log(
                        row.text("source_id"), row.text("location"), row.longOrNull("executions"), row.text("state")));
    }

    /** Gives each session of some logs that has a mark, log by log and by its name, with all its executions in order. */
    public void sessions(List<Log> logs, SessionMarks marks, BiConsumer<SessionKey, List<SessionStep>> consumer) {
        Map<SessionKey, List<SessionStep>> one = new HashMap<>();
        List<String> values = new ArrayList<>(List.of(marks.operations(), marks.commands()));
        logs.forEach(log -> values.add(log.sourceId()));
        Sql sql = new Sql(STEPS.formatted(Sql.places(3, logs.size())), values.toArray());
        warehouse.runInTransaction(connection -> sql.each(connection, row -> {
            SessionKey session = new SessionKey(row.text("source_id"), row.text("session_id"));
            if (!one.containsKey(session)) {
                one.forEach(consumer);
                one.clear();
            }
            one.computeIfAbsent(session, name -> new ArrayList<>()).add(step(row));
        }));
        one.forEach(consumer);
    }

    private static SessionStep step(Row row) throws SQLException {
        return new SessionStep(
                row.longOrNull("seq"),
                row.text("operation"),
                row.text("raw"),
                row.text("arguments_id"),
                row.text("result_id"),
                outcome(row.text("shown")),
                outcome(row.text("outcome")),
                row.text("message"),
                row.instant("started_at"));
    }

    private static Outcome outcome(String id) {
        return id == null ? Outcome.UNKNOWN : Outcome.valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** Puts the findings of some logs in the place of those that were there, and notes that these were looked at. */
    public void replace(List<Log> logs, List<SessionFinding> findings) {
        Object[] sources = logs.stream().map(Log::sourceId).toArray();
        warehouse.runInTransaction(connection -> {
            new Sql("DELETE FROM session_findings WHERE source_id IN (" + Sql.places(1, sources.length) + ")", sources)
                    .update(connection);
            append(connection, findings);
            TableWriter.replace(
                    connection,
                    "guarded_sources",
                    "source_id",
                    logs,
                    (table, log) -> table.row(log.sourceId(), log.state()));
        });
    }

    private void append(Connection connection, List<SessionFinding> findings) throws SQLException {
        TableWriter.fill(
                connection,
                "session_findings",
                findings,
                (table, found) -> table.row(
                        found.session().sourceId(),
                        found.session().sessionId(),
                        (long) found.finding().seq(),
                        found.finding().guard().id(),
                        found.rule(),
                        found.finding().severity().id(),
                        found.finding().message(),
                        found.finding().evidence(),
                        found.at(),
                        json.values(found.values())));
    }
}
