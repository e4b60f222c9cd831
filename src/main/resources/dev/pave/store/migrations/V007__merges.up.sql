-- A merge's parents after the first: with them one can tell which commits it brought in.

CREATE TABLE merged_parents (
    repo      VARCHAR NOT NULL,
    seq       BIGINT NOT NULL,
    position  INTEGER NOT NULL,
    parent_id VARCHAR NOT NULL
);
