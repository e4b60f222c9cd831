-- The days that a run is about, one row: window_from, and window_to, which is the first day after them. Both are null for
-- most runs, which are about all of history.
CREATE OR REPLACE TEMPORARY MACRO period(run) AS TABLE
    SELECT max(window_from) AS window_from, max(window_to) + INTERVAL 1 DAY AS window_to
    FROM runs
    WHERE run_id = run
