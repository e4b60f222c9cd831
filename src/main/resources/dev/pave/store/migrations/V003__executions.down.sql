DROP TABLE rejects;
DROP TABLE execution_logs;
