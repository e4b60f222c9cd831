-- What was repeated by hand in the thirty days up to the newest commit or execution that the run knows, one row: until,
-- routines and their ms, commits and their lines. $1: the run.
WITH newest AS (
    SELECT least(
        greatest((SELECT max(authored_at) FROM changes), (SELECT max(started_at) FROM execution_logs)),
        (SELECT max(started_at) FROM runs WHERE run_id = $1)) AS at
)
SELECT
    (SELECT n.at::DATE::VARCHAR FROM newest n) AS until,
    count(h.ms) AS routines, coalesce(sum(h.ms), 0)::BIGINT AS ms,
    count(h.lines) AS commits, round(coalesce(sum(h.lines), 0))::BIGINT AS lines
FROM by_hand h, newest n
WHERE h.at > n.at - INTERVAL 30 DAY AND h.at <= n.at
