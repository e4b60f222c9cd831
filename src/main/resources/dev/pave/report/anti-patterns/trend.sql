-- When anti-patterns were found: first seen, each time, and gone again from sources. What a guard finds is a new thing each
-- time; of failures only the first of each way of failing is. $1: the run, $2: how long a bar is.
WITH moments AS (
    SELECT
        guard, signature, seen_at AS at, 1 AS times, 0 AS gone,
        CASE
            WHEN guard <> 'failure' THEN 1
            WHEN row_number() OVER (PARTITION BY guard, signature ORDER BY seen_at) = 1 THEN 1
            ELSE 0
        END AS firsts
    FROM found()
    UNION ALL
    SELECT guard, signature, gone_at, 0, 1, 0
    FROM found()
)
SELECT
    date_trunc($2, m.at)::VARCHAR AS at, m.guard, coalesce(k.severity, 'note') AS severity,
    sum(m.firsts)::BIGINT AS firsts, sum(m.times)::BIGINT AS times, sum(m.gone)::BIGINT AS gone
FROM moments m
LEFT JOIN known() k USING (guard, signature),
period($1) p
WHERE m.at IS NOT NULL
  AND (p.window_from IS NULL OR (m.at >= p.window_from AND m.at < p.window_to))
GROUP BY ALL
ORDER BY 1, 2, 3
