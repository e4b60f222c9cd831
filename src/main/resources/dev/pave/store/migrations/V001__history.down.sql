DROP TABLE skips;
DROP TABLE file_changes;
DROP TABLE changes;
DROP TABLE ingest_cursor;
DROP TABLE sources;
