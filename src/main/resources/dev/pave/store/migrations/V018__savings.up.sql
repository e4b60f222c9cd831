-- What the runs of a pattern saved, beside the same work by hand; each figure with what it rests on, in words.

CREATE TABLE savings (
    pattern_id     VARCHAR PRIMARY KEY,
    by_hand_ms     BIGINT NOT NULL,
    by_hand_source VARCHAR NOT NULL,
    rest_ms        BIGINT NOT NULL,
    rest_source    VARCHAR NOT NULL,
    uses           INTEGER NOT NULL,
    run_ms         BIGINT,
    saved_ms       BIGINT,
    total_ms       BIGINT
);
