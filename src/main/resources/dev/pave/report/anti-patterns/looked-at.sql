-- What was looked at, one row.
SELECT
    (SELECT count(*) FROM log_sources WHERE format <> 'copy') AS logs,
    (SELECT count(*) FROM guarded_sources) AS guarded_logs,
    (SELECT count(*) FROM execution_logs) AS executions,
    (SELECT count(*) FROM (SELECT DISTINCT source_id, session_id FROM execution_logs)) AS sessions,
    (SELECT count(*) FROM execution_logs WHERE outcome = 'failure') AS failed,
    (SELECT count(*) FROM failures) AS told
