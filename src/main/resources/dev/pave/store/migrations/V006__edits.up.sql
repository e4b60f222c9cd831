-- Lines that edited roles put in, with their proof: every past insertion was made from the ones before it.

CREATE TABLE candidate_edits (
    pattern_id          VARCHAR NOT NULL,
    position            INTEGER NOT NULL,
    path                VARCHAR NOT NULL,
    place               VARCHAR,
    lines               JSON,
    anchor              VARCHAR,
    insertions          INTEGER NOT NULL,
    exact               INTEGER NOT NULL,
    but_for_gaps        INTEGER NOT NULL,
    same_lines          INTEGER NOT NULL,
    others              INTEGER NOT NULL,
    left_out            JSON NOT NULL,
    holds               BOOLEAN NOT NULL,
    made_by_a_program   BOOLEAN NOT NULL,
    example             JSON
);
