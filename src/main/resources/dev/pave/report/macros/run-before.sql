-- The run of the same job that was done last before a run, one row or none: run_id, started_at.
CREATE OR REPLACE TEMPORARY MACRO run_before(run) AS TABLE
    SELECT b.run_id, b.started_at
    FROM runs b
    JOIN runs r ON r.run_id = run AND b.job = r.job AND b.started_at < r.started_at
    WHERE b.status = 'done'
    ORDER BY b.started_at DESC, b.run_id DESC
    LIMIT 1
