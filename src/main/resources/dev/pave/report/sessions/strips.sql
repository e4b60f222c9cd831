-- Each session in equal parts from its first execution to its last. $1: the run, $2: how many parts.
SELECT
    n.place, part($2, e.started_at, n.first, n.last, e.seq, n.executions) AS part, count(*) AS executions,
    count(*) FILTER (e.outcome = 'failure') AS failures
FROM seen($1) e
JOIN shown_sessions n USING (source_id, session_id)
GROUP BY ALL
ORDER BY 1, 2
