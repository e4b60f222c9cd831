-- What was recorded in all, one row. $1: the run.
SELECT
    count(*) AS executions,
    (SELECT count(*) FROM (SELECT DISTINCT source_id, session_id FROM seen($1))) AS sessions,
    count(DISTINCT operation_id) AS operations,
    count(*) FILTER (outcome = 'failure') AS failures,
    count(*) FILTER (outcome = 'unknown') AS unknown,
    sum(duration_ms) AS duration_ms,
    min(started_at)::VARCHAR AS first,
    max(started_at)::VARCHAR AS last,
    date_diff('hour', min(started_at), max(started_at)) AS hours,
    (SELECT sum(redacted) FROM log_sources) AS redacted,
    (SELECT count(*) FROM rejects) AS rejected
FROM seen($1)
