-- What came out of an execution, as far as a log tells. An index stands in the way of a new column.

DROP INDEX executions_by_session;

ALTER TABLE execution_logs ADD COLUMN arguments_id VARCHAR;

ALTER TABLE execution_logs ADD COLUMN result_id VARCHAR;

ALTER TABLE execution_logs ADD COLUMN shown VARCHAR;

CREATE INDEX executions_by_session ON execution_logs (session_id);

-- What the guards found in sessions, and the state of each log that they have looked at.

CREATE TABLE session_findings (
    source_id  VARCHAR NOT NULL,
    session_id VARCHAR NOT NULL,
    seq        BIGINT NOT NULL,
    guard      VARCHAR NOT NULL,
    rule       VARCHAR NOT NULL,
    severity   VARCHAR NOT NULL,
    message    VARCHAR NOT NULL,
    evidence   VARCHAR NOT NULL,
    seen_at    TIMESTAMP
);

CREATE TABLE guarded_sources (
    source_id VARCHAR PRIMARY KEY,
    state     VARCHAR NOT NULL
);
