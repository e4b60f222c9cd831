DROP TABLE session_parents;
