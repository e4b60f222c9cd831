-- What was read in all, one row: repositories and their commits, logs and their executions, and how new the newest are. $1: the run.
SELECT
    (SELECT count(*) FROM sources WHERE kind = 'git') AS repositories,
    (SELECT count(*) FROM changes) AS commits,
    (SELECT max(authored_at)::VARCHAR FROM changes) AS newest_commit,
    (SELECT count(*) FROM log_sources) AS logs,
    (SELECT count(*) FROM execution_logs) AS executions,
    (SELECT max(started_at)::VARCHAR FROM execution_logs) AS newest_execution,
    (SELECT count(*) FROM pattern_candidates) AS candidates,
    (SELECT count(DISTINCT subject_id) FROM verdicts WHERE run_id = $1 AND decision = 'ignore') AS ignored
