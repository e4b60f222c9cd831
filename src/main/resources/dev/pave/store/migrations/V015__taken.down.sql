ALTER TABLE merged_parents DROP COLUMN taken;
