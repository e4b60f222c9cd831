-- The masked form of messages, and which template each form of a log has. An index stands in the way of a new column.

DROP INDEX executions_by_session;

ALTER TABLE execution_logs ADD COLUMN shape VARCHAR;

CREATE INDEX executions_by_session ON execution_logs (session_id);

CREATE TABLE message_templates (
    log          VARCHAR NOT NULL,
    shape        VARCHAR NOT NULL,
    operation_id VARCHAR NOT NULL,
    operation    VARCHAR NOT NULL,
    messages     BIGINT NOT NULL
);
