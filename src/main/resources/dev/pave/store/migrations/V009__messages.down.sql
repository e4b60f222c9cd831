DROP TABLE message_templates;
DROP INDEX executions_by_session;
ALTER TABLE execution_logs DROP COLUMN shape;
CREATE INDEX executions_by_session ON execution_logs (session_id);
