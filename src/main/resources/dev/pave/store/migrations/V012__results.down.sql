DROP TABLE guarded_sources;
DROP TABLE session_findings;
DROP INDEX executions_by_session;
ALTER TABLE execution_logs DROP COLUMN shown;
ALTER TABLE execution_logs DROP COLUMN result_id;
ALTER TABLE execution_logs DROP COLUMN arguments_id;
CREATE INDEX executions_by_session ON execution_logs (session_id);
