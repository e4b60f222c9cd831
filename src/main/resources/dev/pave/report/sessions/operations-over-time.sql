-- When the most frequent operations were done. $1: the run, $2: how long a bar is, $3: how many operations.
SELECT operation_id, date_trunc($2, started_at)::VARCHAR AS at, count(*) AS executions
FROM seen($1)
WHERE started_at IS NOT NULL
  AND operation_id IN (
      SELECT operation_id FROM seen($1) GROUP BY operation_id ORDER BY count(*) DESC, operation_id LIMIT $3)
GROUP BY ALL
ORDER BY 1, 2
