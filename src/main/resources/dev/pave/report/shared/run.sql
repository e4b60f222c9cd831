-- The run. $1: its id.
SELECT
    run_id, job, started_at::VARCHAR AS started_at, finished_at::VARCHAR AS finished_at, status,
    window_from::VARCHAR AS window_from, window_to::VARCHAR AS window_to
FROM runs
WHERE run_id = $1
