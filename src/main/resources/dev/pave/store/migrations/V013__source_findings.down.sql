ALTER TABLE session_findings DROP COLUMN "values";
DROP TABLE guarded_repositories;
DROP TABLE source_findings;
