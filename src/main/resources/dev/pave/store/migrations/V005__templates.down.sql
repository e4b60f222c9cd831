DROP TABLE candidate_templates;
