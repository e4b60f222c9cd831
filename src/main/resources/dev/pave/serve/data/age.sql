-- How old the data of a run are, one row. $1: the run.
SELECT
    (SELECT started_at FROM runs WHERE run_id = $1) AS started_at,
    (SELECT max(started_at) FROM execution_logs) AS newest_execution,
    (SELECT max(authored_at) FROM changes) AS newest_change, (SELECT count(*) FROM execution_logs) AS executions,
    (SELECT count(*) FROM changes) AS changes, (SELECT count(*) FROM pattern_candidates) AS candidates
