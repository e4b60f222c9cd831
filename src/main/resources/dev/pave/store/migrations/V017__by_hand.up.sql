-- Why a role's file is written by a person: empty where pave writes it.
ALTER TABLE candidate_templates ADD COLUMN by_hand VARCHAR;
