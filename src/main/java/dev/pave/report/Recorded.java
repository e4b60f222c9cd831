package dev.pave.report;

/** How statements begin that are about recorded executions: those of the run's window, and the sessions that are shown. */
final class Recorded {

    /** Sessions that are shown, the newest. */
    static final int MOST_SESSIONS = 200;

    /** Sessions that are shown for what a guard found in them, the newest. */
    static final int MOST_WITH_FINDINGS = 200;

    /** Ways of failing whose newest session is shown, the most frequent. */
    static final int MOST_FAILURES = 100;

    /** The days that a run is about; without an end on either side for most. {@code $1} is the run. */
    static final String PERIOD = """
            WITH period AS (
                SELECT max(window_from) AS window_from, max(window_to) + INTERVAL 1 DAY AS window_to
                FROM runs
                WHERE run_id = $1
            )
            """;

    /** The executions of those days. */
    static final String SEEN = PERIOD + """
            , seen AS NOT MATERIALIZED (
                SELECT e.*
                FROM execution_logs e, period p
                WHERE p.window_from IS NULL OR (e.started_at >= p.window_from AND e.started_at < p.window_to)
            )
            """;

    /** The sessions that are shown; {@code place} 1 is the newest of all. */
    static final String SHOWN = SEEN + """
            , every AS (
                SELECT
                    source_id, session_id, min(started_at) AS first, max(started_at) AS last, count(*) AS executions,
                    count(*) FILTER (outcome = 'failure') AS failures,
                    row_number() OVER (ORDER BY max(started_at) DESC NULLS LAST, source_id, session_id) AS place
                FROM seen
                GROUP BY source_id, session_id
            ),
            guarded AS (
                SELECT source_id, session_id, count(*) AS findings
                FROM session_findings
                JOIN seen USING (source_id, session_id, seq)
                GROUP BY source_id, session_id
            ),
            failing AS (
                SELECT DISTINCT newest.source_id AS source_id, newest.session_id AS session_id
                FROM (
                    SELECT
                        max_by(
                            struct_pack(source_id := source_id, session_id := session_id),
                            struct_pack(
                                at := coalesce(started_at, TIMESTAMP '1970-01-01'), source_id := source_id,
                                session_id := session_id)) AS newest
                    FROM failures
                    JOIN seen USING (source_id, session_id, seq)
                    GROUP BY signature
                    ORDER BY count(*) DESC, signature
                    LIMIT %d)
            ),
            shown AS (
                SELECT e.*, coalesce(g.findings, 0) AS findings
                FROM every e
                LEFT JOIN guarded g USING (source_id, session_id)
                LEFT JOIN failing f USING (source_id, session_id)
                QUALIFY e.place <= %d
                    OR f.session_id IS NOT NULL
                    OR (g.findings IS NOT NULL
                        AND row_number() OVER (PARTITION BY g.findings IS NOT NULL ORDER BY e.place) <= %d)
            )
            """.formatted(MOST_FAILURES, MOST_SESSIONS, MOST_WITH_FINDINGS);

    private Recorded() {}
}
