-- The runs before of the same job that came to their end, newest first. $1: the run.
SELECT r.run_id, r.started_at::VARCHAR AS started_at
FROM runs r
JOIN runs o ON o.run_id = $1 AND r.job = o.job AND r.started_at < o.started_at
WHERE r.status = 'done'
ORDER BY r.started_at DESC, r.run_id DESC
