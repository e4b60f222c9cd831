-- What a run took in and left out, so that its end says so also after it was killed and continued: written in the
-- transaction that stores the rows. source_id is a source or, where nothing of it could be read, its path; amount counts
-- commits, executions, lines or objects.

CREATE TABLE run_notes (
    run_id    VARCHAR NOT NULL,
    source_id VARCHAR NOT NULL,
    kind      VARCHAR NOT NULL,
    amount    BIGINT NOT NULL,
    text      VARCHAR NOT NULL,
    PRIMARY KEY (run_id, source_id, kind)
);
