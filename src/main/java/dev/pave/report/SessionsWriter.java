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

    private static final String TOTALS = RecordedSql.SEEN + """
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

    private static final String BARS = RecordedSql.SEEN + """
            SELECT
                date_trunc('%s', started_at)::VARCHAR AS at, outcome, count(*) AS executions,
                count(DISTINCT session_id) AS sessions
            FROM seen
            WHERE started_at IS NOT NULL
            GROUP BY ALL
            ORDER BY 1, 2
            """;

    private static final String OPERATIONS = RecordedSql.SEEN + """
            SELECT
                operation_id, min(operation) AS operation, count(*) AS executions,
                count(*) FILTER (outcome = 'failure') AS failures, count(DISTINCT session_id) AS sessions,
                coalesce(quantile_disc(duration_ms, [0.25, 0.5, 0.75]), [0, 0, 0])::JSON::VARCHAR AS durations,
                max(started_at)::VARCHAR AS last
            FROM seen
            WHERE operation IS NOT NULL
            GROUP BY operation_id
            ORDER BY executions DESC, operation_id
            LIMIT %d
            """.formatted(MOST_OPERATIONS);

    private static final String OPERATIONS_OVER_TIME = RecordedSql.SEEN + """
            SELECT operation_id, date_trunc('%s', started_at)::VARCHAR AS at, count(*) AS executions
            FROM seen
            WHERE started_at IS NOT NULL
              AND operation_id IN (
                  SELECT operation_id FROM seen GROUP BY operation_id ORDER BY count(*) DESC, operation_id LIMIT 60)
            GROUP BY ALL
            ORDER BY 1, 2
            """;

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

    private static final String REJECTS = """
            SELECT source_id, reason, count(*) AS lines, min(line_no) AS line_no,
                min_by(excerpt, struct_pack(line_no := line_no, excerpt := excerpt)) AS excerpt
            FROM rejects
            GROUP BY source_id, reason
            ORDER BY lines DESC, source_id, reason
            LIMIT 100
            """;

    private static final int MOST_PLACES = 120;

    private final JsonRows rows;

    public SessionsWriter(Connection connection) {
        this.rows = new JsonRows(connection);
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
        String unit = Bars.unit(totals.get("hours"));
        Map<String, Object> data = new LinkedHashMap<>();
        PageHead.into(data, rows, runId);
        data.put("totals", totals);
        data.put("unit", unit);
        data.put("bars", rows.table(BARS.formatted(unit), runId));
        data.put("operations", rows.table(OPERATIONS, runId));
        data.put("operationsOverTime", rows.table(OPERATIONS_OVER_TIME.formatted(unit), runId));
        try (ShownSessions shown = new ShownSessions(rows, runId)) {
            SessionList.into(data, shown);
            SessionLines.into(data, shown);
        }
        data.put("routines", rows.table(ROUTINES));
        data.put("places", rows.table(PLACES.formatted(MOST_PLACES)));
        data.put("rejects", rows.table(REJECTS));
        RoutineRows.into(data, rows);
        List<String> scripts =
                List.of("base.js", "view.js", "chart.js", "routine.js", "session-list.js", "sessions.js");
        return Optional.of(PageFile.write(runFolder.resolve(FILE), "pave: sessions of run " + runId, scripts, data));
    }
}
