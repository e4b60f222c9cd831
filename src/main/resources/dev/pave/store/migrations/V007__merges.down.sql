DROP TABLE merged_parents;
