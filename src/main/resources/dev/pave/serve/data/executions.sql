-- Recorded executions. Columns: Listing.EXECUTIONS.
SELECT
    execution_id AS id, source_id AS source, session_id AS session, seq, started_at, duration_ms, actor, operation_id,
    operation, raw, outcome, exit_code, message, pattern_id AS pattern
FROM execution_logs
