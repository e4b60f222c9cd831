-- The same by month for the last twelve: month, ms, lines. A month of which nothing at all was read has null in both. $1:
-- the day of the newest.
WITH months AS (
    SELECT unnest(range(
        date_trunc('month', $1::DATE) - INTERVAL 11 MONTH, date_trunc('month', $1::DATE) + INTERVAL 1 MONTH,
        INTERVAL 1 MONTH)) AS month
),
known AS (
    SELECT date_trunc('month', authored_at) AS month FROM changes
    UNION
    SELECT date_trunc('month', started_at) FROM execution_logs
),
done AS (
    SELECT date_trunc('month', h.at) AS month, sum(h.ms)::BIGINT AS ms, round(sum(h.lines))::BIGINT AS lines
    FROM by_hand h
    WHERE h.at < $1::DATE + INTERVAL 1 DAY
    GROUP BY ALL
)
SELECT
    m.month::DATE::VARCHAR AS at,
    CASE WHEN k.month IS NOT NULL THEN coalesce(d.ms, 0) END AS ms,
    CASE WHEN k.month IS NOT NULL THEN coalesce(d.lines, 0) END AS lines
FROM months m
LEFT JOIN known k USING (month)
LEFT JOIN done d USING (month)
ORDER BY m.month
