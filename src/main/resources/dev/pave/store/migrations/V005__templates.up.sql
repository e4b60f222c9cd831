-- Text templates of created roles with their proof: every past file was written by the template mined before it.

CREATE TABLE candidate_templates (
    pattern_id      VARCHAR NOT NULL,
    position        INTEGER NOT NULL,
    path            VARCHAR NOT NULL,
    method          VARCHAR NOT NULL,
    lines           JSON NOT NULL,
    instances       INTEGER NOT NULL,
    written         BIGINT NOT NULL,
    foreseen        BIGINT NOT NULL,
    generated       BIGINT NOT NULL,
    survived        BIGINT NOT NULL,
    matched         BIGINT NOT NULL,
    coverage        DOUBLE NOT NULL,
    kept            DOUBLE NOT NULL,
    edit_cost       DOUBLE NOT NULL,
    copy_coverage   DOUBLE NOT NULL,
    copy_kept       DOUBLE NOT NULL,
    copy_edit_cost  DOUBLE NOT NULL,
    lines_saved     BIGINT NOT NULL,
    steps           JSON NOT NULL,
    example         JSON
);
