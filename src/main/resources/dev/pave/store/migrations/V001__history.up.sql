-- What was read from git, and how far.

CREATE TABLE sources (
    source_id    VARCHAR PRIMARY KEY,
    kind         VARCHAR NOT NULL,
    location     VARCHAR NOT NULL,
    name         VARCHAR NOT NULL,
    web_url      VARCHAR,
    branch       VARCHAR,
    head         VARCHAR,
    changes      BIGINT NOT NULL,
    file_changes BIGINT NOT NULL,
    rereads      BIGINT NOT NULL,
    ingested_at  TIMESTAMP NOT NULL
);

CREATE TABLE ingest_cursor (
    source_id   VARCHAR PRIMARY KEY,
    fingerprint VARCHAR NOT NULL,
    position    VARCHAR NOT NULL,
    updated_at  TIMESTAMP NOT NULL
);

-- seq is the order of learning within a repository: from 1, parents before children.
CREATE TABLE changes (
    repo        VARCHAR NOT NULL,
    seq         BIGINT NOT NULL,
    commit_id   VARCHAR NOT NULL,
    parent_id   VARCHAR,
    author      VARCHAR NOT NULL,
    authored_at TIMESTAMP NOT NULL,
    message     VARCHAR NOT NULL,
    is_merge    BOOLEAN NOT NULL
);

-- A rename has the percentage of its content that stayed (50 to 100) as its similarity.
CREATE TABLE file_changes (
    repo        VARCHAR NOT NULL,
    seq         BIGINT NOT NULL,
    commit_id   VARCHAR NOT NULL,
    path        VARCHAR NOT NULL,
    old_path    VARCHAR,
    change_type VARCHAR NOT NULL,
    similarity  INTEGER,
    is_binary   BOOLEAN,
    size        BIGINT
);

-- What ingest left out, and why.
CREATE TABLE skips (
    source_id VARCHAR NOT NULL,
    commit_id VARCHAR,
    reason    VARCHAR NOT NULL,
    detail    VARCHAR
);

CREATE INDEX changes_by_commit ON changes (commit_id);
