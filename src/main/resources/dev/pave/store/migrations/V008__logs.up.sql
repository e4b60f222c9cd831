-- Log files that were read, and what the parts of a command were. An index stands in the way of a new column.

DROP INDEX executions_by_session;

ALTER TABLE execution_logs ADD COLUMN parameters VARCHAR;

CREATE INDEX executions_by_session ON execution_logs (session_id);

CREATE TABLE log_sources (
    source_id   VARCHAR PRIMARY KEY,
    location    VARCHAR NOT NULL,
    format      VARCHAR NOT NULL,
    size        BIGINT NOT NULL,
    modified_ms BIGINT NOT NULL,
    executions  BIGINT NOT NULL,
    rejected    BIGINT NOT NULL,
    redacted    BIGINT NOT NULL,
    ingested_at TIMESTAMP NOT NULL
);
