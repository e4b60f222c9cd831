-- The newest runs of each pattern that were no dry ones. $1: how many of each, $2: the longest text.
SELECT
    pattern_id, started_at::VARCHAR AS at, outcome, duration_ms, actor, left(raw, $2) AS raw, left(message, $2) AS message,
    source_id, session_id, seq
FROM execution_logs
WHERE pattern_id IS NOT NULL AND operation NOT LIKE '% --dry-run'
QUALIFY row_number() OVER (PARTITION BY pattern_id ORDER BY started_at DESC NULLS LAST, source_id, session_id, seq DESC) <= $1
ORDER BY pattern_id, started_at, source_id, session_id, seq
