-- Repeated stretches of sessions: which logs belong together, and the steps, variants and values of each routine.

CREATE TABLE log_groups (
    source_id VARCHAR PRIMARY KEY,
    log_group VARCHAR NOT NULL
);

CREATE TABLE candidate_routines (
    pattern_id      VARCHAR PRIMARY KEY,
    gain            DOUBLE NOT NULL,
    duration_lower  BIGINT NOT NULL,
    duration_median BIGINT NOT NULL,
    duration_upper  BIGINT NOT NULL,
    bindings        JSON
);

CREATE TABLE routine_steps (
    pattern_id      VARCHAR NOT NULL,
    position        INTEGER NOT NULL,
    operations      JSON NOT NULL,
    share           DOUBLE NOT NULL,
    repeated        BOOLEAN NOT NULL,
    wait_lower      BIGINT NOT NULL,
    wait_median     BIGINT NOT NULL,
    wait_upper      BIGINT NOT NULL,
    duration_lower  BIGINT NOT NULL,
    duration_median BIGINT NOT NULL,
    duration_upper  BIGINT NOT NULL
);

CREATE TABLE routine_variants (
    pattern_id      VARCHAR NOT NULL,
    position        INTEGER NOT NULL,
    operations      JSON NOT NULL,
    occurrences     INTEGER NOT NULL,
    duration_lower  BIGINT NOT NULL,
    duration_median BIGINT NOT NULL,
    duration_upper  BIGINT NOT NULL
);
