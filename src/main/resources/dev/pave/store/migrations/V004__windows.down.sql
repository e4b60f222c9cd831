ALTER TABLE runs DROP COLUMN window_to;
ALTER TABLE runs DROP COLUMN window_from;
