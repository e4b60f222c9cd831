-- The session that another one goes on from, or was begun by.

CREATE TABLE session_parents (
    source_id  VARCHAR NOT NULL,
    session_id VARCHAR NOT NULL,
    parent_id  VARCHAR NOT NULL,
    PRIMARY KEY (source_id, session_id)
);
