-- The runs of jobs. Columns: Listing.RUNS.
SELECT
    run_id AS id, job, started_at, finished_at, status, window_from::VARCHAR AS window_from,
    window_to::VARCHAR AS window_to, summary
FROM runs
