DROP TABLE guarded_repositories;
DROP TABLE source_findings;
