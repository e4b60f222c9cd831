-- What the guards found in the changes of repositories, how far each repository was looked at, and which values a rule saw.

CREATE TABLE source_findings (
    repo        VARCHAR NOT NULL,
    path        VARCHAR NOT NULL,
    line        INTEGER NOT NULL,
    guard       VARCHAR NOT NULL,
    rule        VARCHAR NOT NULL,
    severity    VARCHAR NOT NULL,
    message     VARCHAR NOT NULL,
    evidence    VARCHAR NOT NULL,
    fingerprint VARCHAR NOT NULL,
    commit_id   VARCHAR,
    seen_at     TIMESTAMP,
    gone_at     TIMESTAMP,
    "values"    JSON
);

CREATE TABLE guarded_repositories (
    repo  VARCHAR PRIMARY KEY,
    base  VARCHAR NOT NULL,
    head  VARCHAR NOT NULL,
    rules VARCHAR NOT NULL
);

ALTER TABLE session_findings ADD COLUMN "values" JSON;
