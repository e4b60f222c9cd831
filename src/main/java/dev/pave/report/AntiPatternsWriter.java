package dev.pave.report;

import dev.pave.pattern.finding.Guard;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a run's page about how work fails: what recurs, where it was found, what overcame it. */
public final class AntiPatternsWriter {

    static final String FILE = "anti-patterns.html";

    /** Failed executions of one way of failing in the page, the newest of each source in turn. */
    static final int MOST_OF_A_FAILURE = 12;

    /** Findings of one rule of a guard in the page, the newest of each source in turn. */
    static final int MOST_OF_A_RULE = 150;

    /** Sources of an anti-pattern in the page, those with most of it. */
    static final int MOST_PLACES = 30;

    private static final int LONGEST_TEXT = 1_000;

    private static final String TOTALS = RecordedSql.PERIOD + AntiPatterns.KNOWN + """
            SELECT guard, severity, count(*) AS anti_patterns, sum(occurrences)::BIGINT AS occurrences
            FROM known
            GROUP BY guard, severity
            ORDER BY guard, severity
            """;

    private static final String LIST = RecordedSql.PERIOD + AntiPatterns.LISTED + AntiPatterns.FOUND + """
            , counted AS (
                SELECT
                    guard, signature, count(*) AS times,
                    count(DISTINCT source_id || chr(31) || session_id) AS sessions,
                    count(*) FILTER (path IS NOT NULL AND gone_at IS NULL) AS open,
                    count(*) FILTER (gone_at IS NOT NULL) AS gone,
                    count(*) FILTER (p.window_from IS NULL OR (seen_at >= p.window_from AND seen_at < p.window_to))
                        AS in_window
                FROM found, period p
                GROUP BY guard, signature
            )
            SELECT
                l.anti_pattern_id, l.guard, l.signature, l.severity, l.occurrences,
                l.first_seen::VARCHAR AS first_seen, l.last_seen::VARCHAR AS last_seen, l.fix, l.fix_attempts,
                l.fix_successes, coalesce(c.times, 0) AS times, coalesce(c.sessions, 0) AS sessions,
                coalesce(c.open, 0) AS open, coalesce(c.gone, 0) AS gone, coalesce(c.in_window, 0) AS in_window,
                l.evidence->>'category' AS category, coalesce(l.evidence->>'flaky' = 'true', false) AS flaky,
                coalesce((l.evidence->>'retries')::INTEGER, 0) AS retries,
                coalesce((l.evidence->>'retry_successes')::INTEGER, 0) AS retry_successes,
                (SELECT min(r.pattern_id)
                 FROM pattern_candidates r
                 WHERE r.kind = 'recovery' AND r.signature = 'recovery:' || l.signature || ' => ' || l.fix) AS recovery
            FROM listed l
            LEFT JOIN counted c USING (guard, signature)
            ORDER BY list_position(['note', 'warning', 'error'], l.severity) DESC, l.occurrences DESC, l.anti_pattern_id
            """;

    private static final String PLACES =
            RecordedSql.PERIOD + AntiPatterns.LISTED + AntiPatterns.FOUND + """
            SELECT
                l.anti_pattern_id, f.place, count(*) AS times,
                count(*) FILTER (f.path IS NOT NULL AND f.gone_at IS NULL) AS open,
                count(*) FILTER (f.gone_at IS NOT NULL) AS gone, max(f.seen_at)::VARCHAR AS last
            FROM found f
            JOIN listed l USING (guard, signature)
            GROUP BY l.anti_pattern_id, f.place
            QUALIFY row_number() OVER (PARTITION BY l.anti_pattern_id ORDER BY count(*) DESC, f.place) <= %d
            ORDER BY l.anti_pattern_id, times DESC, f.place
            """.formatted(MOST_PLACES);

    private static final String EVIDENCE = RecordedSql.PERIOD
            + AntiPatterns.LISTED
            + AntiPatterns.FOUND
            + """
            , in_turn AS (
                SELECT
                    l.anti_pattern_id, f.*,
                    row_number() OVER (
                        PARTITION BY l.anti_pattern_id, f.place, f.gone_at IS NULL
                        ORDER BY f.seen_at DESC NULLS LAST, f.source_id, f.session_id, f.seq DESC, f.path, f.line) AS turn
                FROM found f
                JOIN listed l USING (guard, signature)
            ),
            newest AS (
                SELECT *
                FROM in_turn
                QUALIFY row_number() OVER (
                    PARTITION BY anti_pattern_id
                    ORDER BY turn, seen_at DESC NULLS LAST, place, source_id, session_id, seq DESC, path, line)
                    <= CASE WHEN guard = 'failure' THEN %d ELSE %d END
            )
            SELECT
                n.anti_pattern_id, n.place, n.source_id, n.session_id, n.seq, s.place IS NOT NULL AS linked,
                coalesce(nullif(e.actor, ''), %4$s) AS who, n.path,
                n.line, n.commit_id, n.seen_at::VARCHAR AS seen_at, n.gone_at::VARCHAR AS gone_at,
                left(n.message, %3$d) AS message, left(n.evidence, %3$d) AS evidence
            FROM newest n
            LEFT JOIN shown_sessions s USING (source_id, session_id)
            LEFT JOIN execution_logs e
                ON e.source_id = n.source_id AND e.session_id = n.session_id AND e.seq = n.seq
            LEFT JOIN log_sources l ON l.source_id = n.source_id
            ORDER BY n.anti_pattern_id, n.seen_at DESC NULLS LAST, n.source_id, n.session_id, n.seq, n.path, n.line
            """.formatted(MOST_OF_A_FAILURE, MOST_OF_A_RULE, LONGEST_TEXT, RecordedSql.AGENT);

    private static final String LOOKED_AT = """
            SELECT
                (SELECT count(*) FROM log_sources WHERE format <> 'copy') AS logs,
                (SELECT count(*) FROM guarded_sources) AS guarded_logs,
                (SELECT count(*) FROM execution_logs) AS executions,
                (SELECT count(*) FROM (SELECT DISTINCT source_id, session_id FROM execution_logs)) AS sessions,
                (SELECT count(*) FROM execution_logs WHERE outcome = 'failure') AS failed,
                (SELECT count(*) FROM failures) AS told
            """;

    private static final String REPOSITORIES = """
            SELECT
                coalesce(g.repo, s.source_id) AS repo, coalesce(s.name, g.repo) AS name, s.web_url, g.base, g.head,
                (SELECT count(*) FROM source_findings f WHERE f.repo = g.repo AND f.gone_at IS NULL) AS open,
                (SELECT count(*) FROM source_findings f WHERE f.repo = g.repo AND f.gone_at IS NOT NULL) AS gone
            FROM guarded_repositories g
            FULL JOIN sources s ON s.source_id = g.repo
            ORDER BY name, 1
            """;

    private static final List<String> SCRIPTS = List.of("base.js", "view.js", "chart.js", "anti-patterns.js");

    private final JsonRows rows;

    public AntiPatternsWriter(Connection connection) {
        this.rows = new JsonRows(connection);
    }

    /**
     * Writes {@code anti-patterns.html}.
     *
     * @return the page
     */
    public Path write(String runId, Path runFolder) {
        Map<String, Object> data = new LinkedHashMap<>();
        PageHead.into(data, rows, runId);
        data.put("guards", guards());
        data.put("totals", rows.of(TOTALS, runId));
        data.put("antiPatterns", rows.table(LIST, runId));
        data.put("places", rows.table(PLACES, runId));
        try (ShownSessions shown = new ShownSessions(rows, runId)) {
            data.put("evidence", shown.table(EVIDENCE));
        }
        Trend.into(data, rows, runId);
        data.put("lookedAt", rows.of(LOOKED_AT).get(0));
        data.put("repositories", rows.of(REPOSITORIES));
        return PageFile.write(runFolder.resolve(FILE), "pave: anti-patterns of run " + runId, SCRIPTS, data);
    }

    /** What finds anti-patterns, and what it looks for. */
    static List<Map<String, String>> guards() {
        List<Map<String, String>> guards = new ArrayList<>();
        guards.add(guard("failure", "an execution failed; what failed in the same way is one anti-pattern"));
        Arrays.stream(Guard.values()).forEach(guard -> guards.add(guard(guard.id(), guard.summary())));
        return guards;
    }

    private static Map<String, String> guard(String id, String summary) {
        Map<String, String> guard = new TreeMap<>();
        guard.put("id", id);
        guard.put("summary", summary);
        return guard;
    }
}
