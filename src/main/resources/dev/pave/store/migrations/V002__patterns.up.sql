-- What was found, what was decided about it, and in which run.

CREATE TABLE runs (
    run_id      VARCHAR PRIMARY KEY,
    job         VARCHAR NOT NULL,
    started_at  TIMESTAMP NOT NULL,
    finished_at TIMESTAMP,
    status      VARCHAR NOT NULL,
    summary     JSON
);

CREATE TABLE pattern_candidates (
    pattern_id    VARCHAR NOT NULL,
    repo          VARCHAR,
    kind          VARCHAR NOT NULL,
    signature     VARCHAR NOT NULL,
    executor      VARCHAR,
    confidence    DOUBLE NOT NULL,
    support       INTEGER NOT NULL,
    hits          INTEGER NOT NULL,
    misses        INTEGER NOT NULL,
    largest_batch INTEGER NOT NULL,
    first_seen    TIMESTAMP,
    last_seen     TIMESTAMP,
    freshness     DOUBLE NOT NULL,
    lines_saved   BIGINT,
    time_saved_ms BIGINT,
    status        VARCHAR NOT NULL,
    decided_by    VARCHAR,
    decided_at    TIMESTAMP,
    reason        VARCHAR NOT NULL,
    rule          VARCHAR,
    spec          VARCHAR,
    evidence      JSON
);

CREATE TABLE candidate_roles (
    pattern_id VARCHAR NOT NULL,
    position   INTEGER NOT NULL,
    template   VARCHAR NOT NULL,
    action     VARCHAR NOT NULL,
    confidence DOUBLE NOT NULL,
    hits       INTEGER NOT NULL,
    misses     INTEGER NOT NULL,
    support    INTEGER NOT NULL,
    example    VARCHAR
);

CREATE TABLE occurrences (
    pattern_id  VARCHAR NOT NULL,
    position    INTEGER NOT NULL,
    repo        VARCHAR,
    commit_id   VARCHAR,
    source_id   VARCHAR,
    session_id  VARCHAR,
    first_seq   BIGINT,
    last_seq    BIGINT,
    bindings    JSON,
    hit         BOOLEAN,
    occurred_at TIMESTAMP
);

CREATE TABLE anti_patterns (
    anti_pattern_id VARCHAR NOT NULL,
    guard           VARCHAR NOT NULL,
    signature       VARCHAR NOT NULL,
    occurrences     INTEGER NOT NULL,
    first_seen      TIMESTAMP,
    last_seen       TIMESTAMP,
    severity        VARCHAR NOT NULL,
    evidence        JSON,
    fix             VARCHAR,
    fix_attempts    INTEGER NOT NULL,
    fix_successes   INTEGER NOT NULL
);

CREATE TABLE verdicts (
    run_id       VARCHAR NOT NULL,
    subject_id   VARCHAR NOT NULL,
    rule         VARCHAR NOT NULL,
    decision     VARCHAR NOT NULL,
    reason       VARCHAR NOT NULL,
    "values"     JSON,
    rules_sha256 VARCHAR NOT NULL
);

CREATE INDEX occurrences_by_pattern ON occurrences (pattern_id);
CREATE INDEX verdicts_by_subject ON verdicts (subject_id);
