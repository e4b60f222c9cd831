DROP TABLE run_problems;
