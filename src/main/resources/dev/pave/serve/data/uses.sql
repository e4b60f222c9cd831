-- The runs of a pattern by outcome. $1: the pattern.
SELECT
    outcome, count(*) AS uses, min(started_at) AS first_used, max(started_at) AS last_used,
    median(duration_ms)::BIGINT AS median_ms
FROM execution_logs
WHERE pattern_id = $1
GROUP BY outcome
ORDER BY outcome
