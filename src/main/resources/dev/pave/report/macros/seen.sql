-- The executions of a run's days: the columns of execution_logs.
CREATE OR REPLACE TEMPORARY MACRO seen(run) AS TABLE
    SELECT e.*
    FROM execution_logs e, period(run) p
    WHERE p.window_from IS NULL OR (e.started_at >= p.window_from AND e.started_at < p.window_to)
