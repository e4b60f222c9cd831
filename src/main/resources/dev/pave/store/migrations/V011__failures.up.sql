-- Why executions failed: a row a failed execution; and which state of a group of logs these rows are of.

CREATE TABLE failures (
    source_id  VARCHAR NOT NULL,
    session_id VARCHAR NOT NULL,
    seq        BIGINT NOT NULL,
    category   VARCHAR NOT NULL,
    signature  VARCHAR NOT NULL,
    excerpt    VARCHAR NOT NULL,
    form       VARCHAR NOT NULL
);

CREATE TABLE failure_groups (
    log_group VARCHAR PRIMARY KEY,
    state     VARCHAR NOT NULL
);
