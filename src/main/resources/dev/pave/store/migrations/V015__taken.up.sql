-- Whether a merge took the files of this parent at their paths; asked only where the parent's first-parent line has
-- another beginning, else true.

ALTER TABLE merged_parents ADD COLUMN taken BOOLEAN;
