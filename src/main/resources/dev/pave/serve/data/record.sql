-- What was predicted of a pattern and what came true, by month, oldest first: walk-forward. $1: the pattern.
SELECT
    strftime(date_trunc('month', occurred_at), '%Y-%m') AS month, count(*) FILTER (hit) AS hits,
    count(*) FILTER (NOT hit) AS misses, count(*) AS occurrences
FROM occurrences
WHERE pattern_id = $1
GROUP BY ALL
ORDER BY month NULLS FIRST
