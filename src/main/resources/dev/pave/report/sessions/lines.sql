-- The recorded lines in the page: of the newest sessions and of those with findings, of routines, and around what was
-- found. $1: the run, $2: parts of a strip, $3: marks of a session, $4: the longest text, $5: lines of a session,
-- $6: sessions with lines, $7: occurrences of a routine with lines, $8: lines around a mark, $9: marks of a session with
-- lines.
WITH wanted AS (
    SELECT source_id, session_id, 1 AS first_seq, $5 AS last_seq
    FROM shown_sessions
    QUALIFY place <= $6 OR (findings > 0 AND row_number() OVER (PARTITION BY findings > 0 ORDER BY place) <= $6)
    UNION ALL
    SELECT source_id, session_id, first_seq, least(last_seq, first_seq + $5)
    FROM (
        SELECT *, row_number() OVER (PARTITION BY pattern_id ORDER BY position DESC) AS newest
        FROM occurrences
        WHERE session_id IS NOT NULL)
    WHERE newest <= $7
    UNION ALL
    SELECT source_id, session_id, seq - $8, seq + $8
    FROM marked($1, $2, $3, $4)
    QUALIFY row_number() OVER (PARTITION BY place ORDER BY guard = 'failure', seq) <= $9
)
SELECT DISTINCT
    e.source_id, e.session_id, e.seq, e.started_at::VARCHAR AS at, e.duration_ms, e.outcome, e.exit_code,
    left(e.operation, $4) AS operation, left(e.raw, $4) AS raw, left(e.message, $4) AS message
FROM seen($1) e
JOIN wanted w
    ON e.source_id = w.source_id AND e.session_id = w.session_id AND e.seq BETWEEN w.first_seq AND w.last_seq
ORDER BY ALL
