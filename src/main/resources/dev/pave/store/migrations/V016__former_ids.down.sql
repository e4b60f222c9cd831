DROP TABLE former_patterns;
DROP TABLE former_sources;
