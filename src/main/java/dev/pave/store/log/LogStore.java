package dev.pave.store.log;

import dev.pave.pattern.SessionKey;
import dev.pave.pattern.event.Execution;
import dev.pave.pattern.event.SessionEvent;
import dev.pave.store.Sql;
import dev.pave.store.StoredJson;
import dev.pave.store.TableWriter;
import dev.pave.store.Warehouse;
import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * What is mined together: the log files that one glob names are one group, since a routine repeats from file to file. The
 * executions are those of {@code execution_logs}, of a large group the newest: what is mined is held in memory.
 */
public final class LogStore {

    /** Executions of a group that are mined, the newest: what mining them takes fits into 1 GB. */
    static final long MINED = 5_000_000;

    /** Events that are mined with the values of their parameters, the newest; more would not fit. */
    private static final long WITH_PARAMETERS = 1_000_000;

    private static final String STATES = """
            SELECT g.log_group, string_agg(c.source_id || ' ' || c.fingerprint || ' ' || c.position, chr(10)
                ORDER BY c.source_id) AS state
            FROM log_groups g
            JOIN ingest_cursor c USING (source_id)
            GROUP BY g.log_group
            ORDER BY g.log_group
            """;

    static final String OF_THE_GROUP = """
            FROM execution_logs e
            JOIN log_groups g USING (source_id)
            JOIN log_sources l USING (source_id)
            WHERE g.log_group = $1 AND e.operation IS NOT NULL AND e.operation <> 'claim'
            """;

    private static final String COUNT = "SELECT count(*) AS executions " + OF_THE_GROUP;

    /**
     * Of {@code events}: how many executions a session has, its place among all by when they began, and how many executions
     * there are from its first one to the newest of all. Those of which no time is known are the last.
     */
    static final String SESSIONS = """
            sessions AS (
                SELECT
                    source_id, session_id, count(*) AS executions,
                    row_number() OVER (ORDER BY min(started_ms), source_id, session_id) AS place,
                    sum(count(*)) OVER (
                        ORDER BY min(started_ms) DESC NULLS FIRST, source_id DESC, session_id DESC) AS newer
                FROM events
                GROUP BY source_id, session_id
            )
            """;

    private static final String IN_ORDER = """
            FROM events e
            JOIN sessions s USING (source_id, session_id)
            ORDER BY s.place, e.seq
            OFFSET $2
            """;

    private static final String EVENTS = """
            WITH events AS (
                SELECT
                    e.source_id, e.session_id, e.seq, e.operation, epoch_ms(e.started_at) AS started_ms, e.duration_ms,
                    e.outcome, e.parameters,
                    CASE WHEN e.parameters IS NULL AND l.format = 'pave' THEN e.raw END AS command
            """ + OF_THE_GROUP + """
            ),
            """ + SESSIONS + """
            SELECT
                source_id, session_id, e.seq, e.operation, e.started_ms, e.duration_ms, e.outcome,
                CASE WHEN s.newer <= $3 THEN e.parameters END AS parameters,
                CASE WHEN s.newer <= $3 THEN e.command END AS command
            """ + IN_ORDER;

    /** The same in the same order, without what varies in them, which is long. */
    private static final String COURSES = """
            WITH events AS (
                SELECT
                    e.source_id, e.session_id, e.seq, e.operation, epoch_ms(e.started_at) AS started_ms, e.duration_ms,
                    e.outcome
            """ + OF_THE_GROUP + """
            ),
            """ + SESSIONS + """
            SELECT
                source_id, session_id, e.seq, e.operation, e.started_ms, e.duration_ms, e.outcome,
                NULL::VARCHAR AS parameters, NULL::VARCHAR AS command
            """ + IN_ORDER;

    private static final StoredJson JSON = new StoredJson();

    private final Warehouse warehouse;
    private final long mined;

    /** Finds the values of parameters, by name, in a text. Can be serialised with the events that hold it. */
    @FunctionalInterface
    public interface Parameters extends Function<String, Map<String, String>>, Serializable {}

    public LogStore(Warehouse warehouse) {
        this(warehouse, MINED);
    }

    LogStore(Warehouse warehouse, long mined) {
        this.warehouse = warehouse;
        this.mined = mined;
    }

    /**
     * Notes which group each log file belongs to.
     *
     * @param groups by source
     */
    public void group(Map<String, String> groups) {
        warehouse.runInTransaction(connection -> TableWriter.replace(
                connection,
                "log_groups",
                "source_id",
                groups.entrySet(),
                (table, entry) -> table.row(entry.getKey(), entry.getValue())));
    }

    /** By group, a text that changes whenever its executions do. */
    public Map<String, String> states() {
        return warehouse.inTransaction(connection -> {
            Map<String, String> states = new TreeMap<>();
            new Sql(STATES).list(connection, row -> states.put(row.text("log_group"), row.text("state")));
            return states;
        });
    }

    /**
     * The executions of a group, session by session, that which began first first; of many the newest, the oldest of their
     * sessions perhaps without its beginning. A list that can be serialised.
     *
     * @param parameters what varies in a command, for recorded ones of which only the command is stored
     */
    public List<SessionEvent> events(String group, Parameters parameters) {
        return read(group, older -> new Sql(EVENTS, group, older, WITH_PARAMETERS), parameters);
    }

    /** The same executions in the same order, without their parameters. */
    public List<SessionEvent> courses(String group) {
        return read(group, older -> new Sql(COURSES, group, older), command -> Map.of());
    }

    /** How many executions of a group are too old to be among {@link #events}. */
    public long older(String group) {
        return warehouse.inTransaction(connection -> Math.max(0, executions(connection, group) - mined));
    }

    private static long executions(Connection connection, String group) throws SQLException {
        return new Sql(COUNT, group)
                .first(connection, row -> row.longOrNull("executions"))
                .orElse(0L);
    }

    private List<SessionEvent> read(String group, LongFunction<Sql> query, Parameters parameters) {
        return warehouse.inTransaction(connection -> {
            long executions = executions(connection, group);
            int room = Math.toIntExact(Math.min(executions, mined));
            SessionEvents events = new SessionEvents(room, text -> JSON.bindings(text), parameters);
            query.apply(executions - room)
                    .each(
                            connection,
                            row -> events.add(
                                    new SessionKey(row.text("source_id"), row.text("session_id")),
                                    row.longOrNull("seq"),
                                    row.text("operation"),
                                    row.longOrNull("started_ms"),
                                    row.longOrNull("duration_ms"),
                                    Execution.Outcome.valueOf(
                                            row.text("outcome").toUpperCase(Locale.ROOT)),
                                    row.text("parameters"),
                                    row.text("command")));
            return events;
        });
    }
}
