DROP TABLE verdicts;
DROP TABLE anti_patterns;
DROP TABLE occurrences;
DROP TABLE candidate_roles;
DROP TABLE pattern_candidates;
DROP TABLE runs;
