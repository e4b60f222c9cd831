-- How often each pattern was run, and how often only shown.
SELECT
    pattern_id, count(*) FILTER (NOT dry) AS uses, count(*) FILTER (NOT dry AND outcome = 'success') AS good,
    count(*) FILTER (dry) AS dry, max(started_at) FILTER (NOT dry)::VARCHAR AS last,
    median(duration_ms) FILTER (NOT dry AND outcome = 'success')::BIGINT AS median_ms
FROM (SELECT *, operation LIKE '% --dry-run' AS dry FROM execution_logs WHERE pattern_id IS NOT NULL)
GROUP BY pattern_id
ORDER BY pattern_id
