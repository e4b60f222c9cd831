-- Executions of the last thirty days by day and outcome, up to the newest. A day without any has no row. $1: the run.
WITH newest AS (
    SELECT max(started_at) AS at
    FROM seen($1)
)
SELECT date_trunc('day', e.started_at)::VARCHAR AS at, e.outcome, count(*) AS executions
FROM seen($1) e, newest n
WHERE e.started_at > n.at - INTERVAL 30 DAY
GROUP BY ALL
ORDER BY ALL
