-- Recorded runs of operations, and the lines that could not be read.

CREATE TABLE execution_logs (
    execution_id VARCHAR NOT NULL,
    source_id    VARCHAR NOT NULL,
    session_id   VARCHAR NOT NULL,
    seq          BIGINT NOT NULL,
    started_at   TIMESTAMP,
    duration_ms  BIGINT,
    actor        VARCHAR,
    operation_id VARCHAR,
    operation    VARCHAR,
    raw          VARCHAR,
    outcome      VARCHAR NOT NULL,
    exit_code    INTEGER,
    message      VARCHAR,
    pattern_id   VARCHAR
);

CREATE TABLE rejects (
    source_id   VARCHAR NOT NULL,
    line_no     BIGINT,
    byte_offset BIGINT,
    reason      VARCHAR NOT NULL,
    excerpt     VARCHAR
);

CREATE INDEX executions_by_session ON execution_logs (session_id);
