-- The days that a rerun is about; both are empty for a nightly run.

ALTER TABLE runs ADD COLUMN window_from DATE;
ALTER TABLE runs ADD COLUMN window_to DATE;
