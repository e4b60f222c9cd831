DROP TABLE routine_variants;
DROP TABLE routine_steps;
DROP TABLE candidate_routines;
DROP TABLE log_groups;
