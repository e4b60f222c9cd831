-- What is to be said of each pattern now, whatever the run knew; filled from the ledger.
CREATE TEMPORARY TABLE told (
    pattern_id   VARCHAR,
    kind         VARCHAR,
    title        VARCHAR,
    executor     VARCHAR,
    version      VARCHAR,
    status       VARCHAR,
    decided_by   VARCHAR,
    decided_at   TIMESTAMP,
    reason       VARCHAR,
    rule         VARCHAR,
    alive        BOOLEAN,
    proven       BOOLEAN,
    worth_a_look BOOLEAN,
    aside        VARCHAR,
    good         BOOLEAN
)
