ALTER TABLE candidate_templates DROP COLUMN by_hand;
