-- The most frequent operations; durations is a JSON list of three quartiles. $1: the run, $2: how many.
SELECT
    operation_id, min(operation) AS operation, count(*) AS executions,
    count(*) FILTER (outcome = 'failure') AS failures, count(DISTINCT (source_id, session_id)) AS sessions,
    coalesce(quantile_disc(duration_ms, [0.25, 0.5, 0.75]), [0, 0, 0])::JSON::VARCHAR AS durations,
    max(started_at)::VARCHAR AS last
FROM seen($1)
WHERE operation IS NOT NULL
GROUP BY operation_id
ORDER BY executions DESC, operation_id
LIMIT $2
