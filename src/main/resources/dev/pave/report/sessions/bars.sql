-- How much was done when, and with what outcome. $1: the run, $2: how long a bar is.
SELECT
    date_trunc($2, started_at)::VARCHAR AS at, outcome, count(*) AS executions, count(DISTINCT (source_id, session_id)) AS sessions
FROM seen($1)
WHERE started_at IS NOT NULL
GROUP BY ALL
ORDER BY 1, 2
