package dev.pave.report;

/**
 * The sessions that the pages of a run show, in the table {@code shown_sessions} as long as this is open: {@code place} 1 is
 * the newest of all.
 */
final class ShownSessions implements AutoCloseable {

    /** Those shown because they are the newest. */
    static final int MOST = 200;

    /** Those shown for what a guard found in them, the newest. */
    static final int MOST_WITH_FINDINGS = 200;

    /** Ways of failing whose newest session is shown, the most frequent. */
    static final int MOST_FAILURES = 100;

    private static final String CREATE = "CREATE OR REPLACE TEMPORARY TABLE shown_sessions AS " + RecordedSql.SEEN
            + """
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
            )
            SELECT e.*, coalesce(g.findings, 0) AS findings
            FROM every e
            LEFT JOIN guarded g USING (source_id, session_id)
            LEFT JOIN failing f USING (source_id, session_id)
            QUALIFY e.place <= %d
                OR f.session_id IS NOT NULL
                OR (g.findings IS NOT NULL
                    AND row_number() OVER (PARTITION BY g.findings IS NOT NULL ORDER BY e.place) <= %d)
            """.formatted(MOST_FAILURES, MOST, MOST_WITH_FINDINGS);

    private final JsonRows rows;
    private final String runId;

    ShownSessions(JsonRows rows, String runId) {
        this.rows = rows;
        this.runId = runId;
        rows.run(CREATE, runId);
    }

    /**
     * The rows of a statement about them.
     *
     * @param sql {@code $1} is the run
     */
    JsonRows.Table table(String sql) {
        return rows.table(sql, runId);
    }

    @Override
    public void close() {
        rows.run("DROP TABLE shown_sessions");
    }
}
