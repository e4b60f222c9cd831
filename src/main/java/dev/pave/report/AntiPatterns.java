package dev.pave.report;

/** How statements go on that are about anti-patterns and what was found of each. */
final class AntiPatterns {

    /** Anti-patterns in the page, the gravest and most frequent; the page says how many there are in all. */
    static final int MOST = 500;

    /** All anti-patterns. A rule whose findings in sources are all gone has no row of its own, and is still shown. */
    static final String KNOWN = """
            , known AS (
                SELECT
                    anti_pattern_id, guard, signature, occurrences, first_seen, last_seen, severity, evidence, fix,
                    fix_attempts, fix_successes
                FROM anti_patterns
                UNION ALL
                SELECT
                    'A-' || left(sha256(guard || ':' || rule), 8), guard, rule, count(*), min(seen_at), max(seen_at),
                    CASE
                        WHEN bool_or(severity = 'error') THEN 'error'
                        WHEN bool_or(severity = 'warning') THEN 'warning'
                        ELSE 'note'
                    END,
                    NULL, NULL, 0, 0
                FROM source_findings f
                WHERE NOT EXISTS (FROM anti_patterns a WHERE a.guard = f.guard AND a.signature = f.rule)
                GROUP BY guard, rule
            )
            """;

    /** Those in the page. */
    static final String LISTED = KNOWN + """
            , listed AS (
                SELECT *
                FROM known
                ORDER BY list_position(['note', 'warning', 'error'], severity) DESC, occurrences DESC, anti_pattern_id
                LIMIT %d
            )
            """.formatted(MOST);

    /** A row each time: failed executions, and what guards found in sessions and in sources. */
    static final String FOUND = """
            , found AS NOT MATERIALIZED (
                SELECT
                    'failure' AS guard, f.signature, coalesce(g.log_group, f.source_id) AS place, f.source_id,
                    f.session_id, f.seq, NULL AS path, NULL AS line, NULL AS commit_id, e.started_at AS seen_at,
                    NULL::TIMESTAMP AS gone_at, coalesce(e.raw, e.operation) AS message, f.excerpt AS evidence
                FROM failures f
                LEFT JOIN execution_logs e USING (source_id, session_id, seq)
                LEFT JOIN log_groups g USING (source_id)
                UNION ALL
                SELECT
                    f.guard, f.rule, coalesce(g.log_group, f.source_id), f.source_id, f.session_id, f.seq, NULL, NULL,
                    NULL, f.seen_at, NULL, f.message, f.evidence
                FROM session_findings f
                LEFT JOIN log_groups g USING (source_id)
                UNION ALL
                SELECT
                    guard, rule, repo, NULL, NULL, NULL, path, line, commit_id, seen_at, gone_at, message, evidence
                FROM source_findings
            )
            """;

    private AntiPatterns() {}
}
