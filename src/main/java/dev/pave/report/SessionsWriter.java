package dev.pave.report;

import dev.pave.pattern.Candidate;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a run's page about recorded executions: when they were, what was done, in which sessions, by which routines. */
public final class SessionsWriter {

    static final String FILE = "sessions.html";

    /** Operations in the page, the most frequent. */
    static final int MOST_OPERATIONS = 300;

    /** Sessions in the page, the newest. */
    static final int MOST_SESSIONS = 200;

    /** Sessions whose lines are in the page, the newest. */
    static final int SESSIONS_WITH_LINES = 40;

    /** Lines of a session in the page, the first. */
    static final int MOST_LINES = 200;

    /** Occurrences of a routine whose lines are in the page, the newest. */
    static final int OCCURRENCES_WITH_LINES = 12;

    /** Bars of the chart at most. */
    static final int MOST_BARS = 130;

    /** Parts of a session's strip. */
    static final int PARTS = 100;

    private static final int LONGEST_TEXT = 300;

    /** The executions of the run's window, or all. */
    private static final String SEEN = """
            WITH seen AS (
                SELECT e.*
                FROM execution_logs e, (SELECT max(window_from) AS window_from, max(window_to) AS window_to FROM runs WHERE run_id = $1) w
                WHERE w.window_from IS NULL
                   OR (e.started_at >= w.window_from AND e.started_at < w.window_to + INTERVAL 1 DAY)
            )
            """;

    private static final String TOTALS = SEEN + """
            SELECT
                count(*) AS executions,
                (SELECT count(*) FROM (SELECT DISTINCT source_id, session_id FROM seen)) AS sessions,
                count(DISTINCT operation_id) AS operations,
                count(*) FILTER (outcome = 'failure') AS failures,
                count(*) FILTER (outcome = 'unknown') AS unknown,
                sum(duration_ms) AS duration_ms,
                min(started_at)::VARCHAR AS first,
                max(started_at)::VARCHAR AS last,
                date_diff('hour', min(started_at), max(started_at)) AS hours,
                (SELECT sum(redacted) FROM log_sources) AS redacted,
                (SELECT count(*) FROM rejects) AS rejected
            FROM seen
            """;

    private static final String BARS = SEEN + """
            SELECT
                date_trunc('%s', started_at)::VARCHAR AS at, outcome, count(*) AS executions,
                count(DISTINCT session_id) AS sessions
            FROM seen
            WHERE started_at IS NOT NULL
            GROUP BY ALL
            ORDER BY 1, 2
            """;

    private static final String OPERATIONS = SEEN + """
            SELECT
                operation_id, any_value(operation) AS operation, count(*) AS executions,
                count(*) FILTER (outcome = 'failure') AS failures, count(DISTINCT session_id) AS sessions,
                coalesce(quantile_disc(duration_ms, [0.25, 0.5, 0.75]), [0, 0, 0])::JSON::VARCHAR AS durations,
                max(started_at)::VARCHAR AS last
            FROM seen
            WHERE operation IS NOT NULL
            GROUP BY operation_id
            ORDER BY executions DESC, operation_id
            LIMIT %d
            """.formatted(MOST_OPERATIONS);

    private static final String OPERATIONS_OVER_TIME = SEEN + """
            SELECT operation_id, date_trunc('%s', started_at)::VARCHAR AS at, count(*) AS executions
            FROM seen
            WHERE started_at IS NOT NULL
              AND operation_id IN (
                  SELECT operation_id FROM seen GROUP BY operation_id ORDER BY count(*) DESC, operation_id LIMIT 60)
            GROUP BY ALL
            ORDER BY 1, 2
            """;

    private static final String NEWEST = SEEN + """
            , newest AS (
                SELECT
                    source_id, session_id, min(started_at) AS first, max(started_at) AS last, count(*) AS executions,
                    count(*) FILTER (outcome = 'failure') AS failures, any_value(actor) AS actor,
                    row_number() OVER (ORDER BY max(started_at) DESC NULLS LAST, source_id, session_id) AS place
                FROM seen
                GROUP BY source_id, session_id
                QUALIFY place <= %d
            )
            """.formatted(MOST_SESSIONS);

    private static final String SESSIONS = NEWEST + """
            SELECT
                n.source_id, n.session_id, n.first::VARCHAR AS first, n.last::VARCHAR AS last, n.executions, n.failures,
                n.actor, coalesce(g.log_group, '') AS log_group
            FROM newest n
            LEFT JOIN log_groups g USING (source_id)
            ORDER BY n.place
            """;

    /** Each session in equal parts from its first execution to its last, by time or, where there is none, by place. */
    private static final String STRIPS = NEWEST + """
            SELECT
                source_id, session_id,
                least(%1$d - 1, floor(%1$d * coalesce(
                    (epoch_ms(e.started_at) - epoch_ms(n.first)) / nullif(epoch_ms(n.last) - epoch_ms(n.first), 0),
                    (e.seq - 1) / n.executions)))::INTEGER AS part,
                count(*) AS executions, count(*) FILTER (e.outcome = 'failure') AS failures
            FROM seen e
            JOIN newest n USING (source_id, session_id)
            GROUP BY ALL
            ORDER BY 1, 2, 3
            """.formatted(PARTS);

    private static final String ROUTINES = """
            SELECT
                pattern_id, repo, kind, signature, confidence, support, hits, misses, freshness, status, reason,
                decided_by, decided_at::VARCHAR AS decided_at, first_seen::VARCHAR AS first_seen,
                last_seen::VARCHAR AS last_seen, time_saved_ms
            FROM pattern_candidates
            WHERE kind = 'routine'
            ORDER BY confidence * freshness * (1 + hits + coalesce(time_saved_ms, 0) / %d) DESC, pattern_id
            """.formatted(Candidate.MS_A_LINE);

    private static final String PLACES = """
            SELECT o.pattern_id, o.source_id, o.session_id, o.first_seq, o.last_seq, o.bindings, o.hit,
                o.occurred_at::VARCHAR AS at
            FROM (
                SELECT *, row_number() OVER (PARTITION BY pattern_id ORDER BY position DESC) AS newest
                FROM occurrences
                WHERE session_id IS NOT NULL) o
            WHERE o.newest <= %d
            ORDER BY o.pattern_id, o.position
            """;

    private static final String LINES =
            NEWEST + """
            , wanted AS (
                SELECT source_id, session_id, 1 AS first_seq, %d AS last_seq
                FROM newest
                WHERE place <= %d
                UNION ALL
                SELECT source_id, session_id, first_seq, least(last_seq, first_seq + %d)
                FROM (
                    SELECT *, row_number() OVER (PARTITION BY pattern_id ORDER BY position DESC) AS newest
                    FROM occurrences
                    WHERE session_id IS NOT NULL)
                WHERE newest <= %d
            )
            SELECT DISTINCT
                e.source_id, e.session_id, e.seq, e.started_at::VARCHAR AS at, e.duration_ms, e.outcome, e.exit_code,
                left(e.operation, %5$d) AS operation, left(e.raw, %5$d) AS raw, left(e.message, %5$d) AS message
            FROM seen e
            JOIN wanted w
                ON e.source_id = w.source_id AND e.session_id = w.session_id
                AND e.seq BETWEEN w.first_seq AND w.last_seq
            ORDER BY ALL
            """.formatted(MOST_LINES, SESSIONS_WITH_LINES, MOST_LINES, OCCURRENCES_WITH_LINES, LONGEST_TEXT);

    private static final String REJECTS = """
            SELECT source_id, reason, count(*) AS lines, min(line_no) AS line_no, any_value(excerpt) AS excerpt
            FROM rejects
            GROUP BY source_id, reason
            ORDER BY lines DESC, source_id, reason
            LIMIT 100
            """;

    private static final int MOST_PLACES = 120;

    private final Rows rows;

    public SessionsWriter(Connection connection) {
        this.rows = new Rows(connection);
    }

    /**
     * Writes {@code sessions.html} where anything was recorded.
     *
     * @return the page
     */
    public Optional<Path> write(String runId, Path runFolder) {
        Map<String, Object> totals = rows.of(TOTALS, runId).get(0);
        if (((Number) totals.get("executions")).longValue() == 0) {
            return Optional.empty();
        }
        String unit = unit(totals.get("hours"));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("run", ReportWriter.run(rows, runId));
        data.put("totals", totals);
        data.put("unit", unit);
        data.put("bars", rows.table(BARS.formatted(unit), runId));
        data.put("operations", rows.table(OPERATIONS, runId));
        data.put("operationsOverTime", rows.table(OPERATIONS_OVER_TIME.formatted(unit), runId));
        data.put("sessions", rows.table(SESSIONS, runId));
        data.put("strips", rows.table(STRIPS, runId));
        data.put("parts", PARTS);
        data.put("mostLines", MOST_LINES);
        data.put("routines", rows.table(ROUTINES));
        data.put("places", rows.table(PLACES.formatted(MOST_PLACES)));
        data.put("lines", rows.table(LINES, runId));
        data.put("rejects", rows.table(REJECTS));
        Courses.into(data, rows);
        List<String> scripts = List.of("base.js", "routine.js", "sessions.js");
        return Optional.of(PageFile.write(runFolder.resolve(FILE), "pave: sessions of run " + runId, scripts, data));
    }

    /** How long a bar of the chart is, so that there are not too many. */
    private static String unit(Object hours) {
        long span = hours == null ? 0 : ((Number) hours).longValue();
        if (span <= MOST_BARS) {
            return "hour";
        }
        if (span / 24 <= MOST_BARS) {
            return "day";
        }
        return span / (24 * 7) <= MOST_BARS ? "week" : "month";
    }
}
