DROP TABLE log_sources;
DROP INDEX executions_by_session;
ALTER TABLE execution_logs DROP COLUMN parameters;
CREATE INDEX executions_by_session ON execution_logs (session_id);
