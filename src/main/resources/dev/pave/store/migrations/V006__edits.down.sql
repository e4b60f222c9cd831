DROP TABLE candidate_edits;
