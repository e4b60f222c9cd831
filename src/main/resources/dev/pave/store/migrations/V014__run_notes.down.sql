DROP TABLE run_notes;
