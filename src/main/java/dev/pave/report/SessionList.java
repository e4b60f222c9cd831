package dev.pave.report;

import java.util.Map;

/** The sessions of the page: who did them, their strips, and what was found where in them. */
final class SessionList {

    /** Parts of a session's strip. */
    static final int PARTS = 100;

    /** Marks on a session's strip, what guards found before what failed. */
    static final int MOST_MARKS = 60;

    /** Those who did something, those with most findings. */
    static final int MOST_ACTORS = 100;

    /** Of a session in the page. */
    private static final int MOST_NAMES = 20;

    private static final int LONGEST_TEXT = 300;

    private static final String SESSIONS = RecordedSql.SEEN + """
            , acting AS (
                SELECT source_id, session_id, list_sort(list(DISTINCT nullif(e.actor, '')))[1:%d] AS actors
                FROM seen e
                JOIN shown_sessions USING (source_id, session_id)
                GROUP BY source_id, session_id
            )
            SELECT
                n.place, n.source_id, n.session_id, n.first::VARCHAR AS first, n.last::VARCHAR AS last, n.executions,
                n.failures, n.findings, coalesce(g.log_group, '') AS log_group, %s AS agent,
                to_json(a.actors) AS actors
            FROM shown_sessions n
            JOIN acting a USING (source_id, session_id)
            LEFT JOIN log_groups g USING (source_id)
            LEFT JOIN log_sources l USING (source_id)
            ORDER BY n.place
            """.formatted(MOST_NAMES, RecordedSql.AGENT);

    /** The part of a strip that an execution is in: by time or, where there is none, by place. */
    private static final String PART = """
            least(%1$d - 1, floor(%1$d * coalesce(
                (epoch_ms(e.started_at) - epoch_ms(n.first)) / nullif(epoch_ms(n.last) - epoch_ms(n.first), 0),
                (e.seq - 1) / n.executions)))::INTEGER""".formatted(PARTS);

    /** Each session in equal parts from its first execution to its last. */
    private static final String STRIPS = RecordedSql.SEEN + """
            SELECT n.place, %s AS part, count(*) AS executions, count(*) FILTER (e.outcome = 'failure') AS failures
            FROM seen e
            JOIN shown_sessions n USING (source_id, session_id)
            GROUP BY ALL
            ORDER BY 1, 2
            """.formatted(PART);

    /** What was found at which execution. */
    static final String MARKED = AntiPatterns.KNOWN + """
            , told AS (
                SELECT source_id, session_id, seq, guard, rule AS signature, message, evidence
                FROM session_findings
                UNION ALL
                SELECT source_id, session_id, seq, 'failure', signature, category, excerpt
                FROM failures
            ),
            marked AS (
                SELECT
                    n.place, t.source_id, t.session_id, t.seq, %s AS part, t.guard, coalesce(k.severity, 'note') AS severity,
                    k.anti_pattern_id, left(t.message, %2$d) AS message, left(t.evidence, %2$d) AS evidence
                FROM told t
                JOIN shown_sessions n USING (source_id, session_id)
                JOIN seen e USING (source_id, session_id, seq)
                LEFT JOIN known k USING (guard, signature)
                QUALIFY row_number() OVER (
                    PARTITION BY n.place
                    ORDER BY t.guard = 'failure', t.seq, t.guard, t.signature) <= %3$d
            )
            """.formatted(PART, LONGEST_TEXT, MOST_MARKS);

    private static final String MARKS = RecordedSql.SEEN + MARKED + """
            SELECT place, seq, part, guard, severity, anti_pattern_id, message, evidence
            FROM marked
            ORDER BY place, seq, guard, message
            """;

    private static final String ACTORS = RecordedSql.SEEN + """
            , acts AS NOT MATERIALIZED (
                SELECT
                    e.source_id, e.session_id, e.seq, e.outcome, coalesce(nullif(e.actor, ''), %1$s) AS who,
                    nullif(e.actor, '') IS NULL AND %1$s IS NOT NULL AS agent
                FROM seen e
                LEFT JOIN log_sources l USING (source_id)
            ),
            in_sessions AS (
                SELECT who, agent, count(*) AS executions, count(*) FILTER (outcome = 'failure') AS failures
                FROM acts
                GROUP BY who, agent, source_id, session_id
            ),
            found AS (
                SELECT who, agent, count(*) AS findings
                FROM session_findings
                JOIN acts USING (source_id, session_id, seq)
                GROUP BY who, agent
            )
            SELECT
                s.who, s.agent, count(*) AS sessions, sum(s.executions)::BIGINT AS executions,
                sum(s.failures)::BIGINT AS failures, coalesce(max(f.findings), 0) AS findings
            FROM in_sessions s
            LEFT JOIN found f ON f.who IS NOT DISTINCT FROM s.who AND f.agent = s.agent
            GROUP BY s.who, s.agent
            ORDER BY findings DESC, executions DESC, s.who, s.agent
            LIMIT %2$d
            """.formatted(RecordedSql.AGENT, MOST_ACTORS);

    private SessionList() {}

    static void into(Map<String, Object> data, ShownSessions shown) {
        data.put("sessions", shown.table(SESSIONS));
        data.put("strips", shown.table(STRIPS));
        data.put("marks", shown.table(MARKS));
        data.put("actors", shown.table(ACTORS));
        data.put("guards", AntiPatternsWriter.guards());
        data.put("parts", PARTS);
        data.put("mostSessions", ShownSessions.MOST);
    }
}
