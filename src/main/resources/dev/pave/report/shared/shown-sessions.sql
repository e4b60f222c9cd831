-- The sessions that the pages show: place 1 is the newest of all. $1: the run, $2: how many because they are the newest,
-- $3: how many for what a guard found in them, $4: how many ways of failing whose newest session is shown.
CREATE OR REPLACE TEMPORARY TABLE shown_sessions AS
WITH every AS (
    SELECT
        source_id, session_id, min(started_at) AS first, max(started_at) AS last, count(*) AS executions,
        count(*) FILTER (outcome = 'failure') AS failures,
        row_number() OVER (ORDER BY max(started_at) DESC NULLS LAST, source_id, session_id) AS place
    FROM seen($1)
    GROUP BY source_id, session_id
),
guarded AS (
    SELECT source_id, session_id, count(*) AS findings
    FROM session_findings
    JOIN seen($1) USING (source_id, session_id, seq)
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
        JOIN seen($1) USING (source_id, session_id, seq)
        GROUP BY signature
        ORDER BY count(*) DESC, signature
        LIMIT $4)
)
SELECT e.*, coalesce(g.findings, 0) AS findings
FROM every e
LEFT JOIN guarded g USING (source_id, session_id)
LEFT JOIN failing f USING (source_id, session_id)
QUALIFY e.place <= $2
    OR f.session_id IS NOT NULL
    OR (g.findings IS NOT NULL AND row_number() OVER (PARTITION BY g.findings IS NOT NULL ORDER BY e.place) <= $3)
