-- What the run took in and left out, by kind: amount of how many sources. $1: the run.
SELECT kind, count(*) AS sources, sum(amount)::BIGINT AS amount
FROM run_notes
WHERE run_id = $1
GROUP BY kind
ORDER BY kind
