DROP TABLE failure_groups;
DROP TABLE failures;
