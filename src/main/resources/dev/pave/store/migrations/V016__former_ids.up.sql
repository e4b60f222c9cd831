-- Ids from when they stood for the places of repositories: those of sources, and those of patterns that this home has shown
-- or decided on.
CREATE TABLE former_sources (
    source_id VARCHAR NOT NULL,
    former_id VARCHAR NOT NULL,
    PRIMARY KEY (source_id, former_id)
);
CREATE TABLE former_patterns (
    former_id  VARCHAR PRIMARY KEY,
    pattern_id VARCHAR NOT NULL
);
