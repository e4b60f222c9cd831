-- What is worked out of the tables in more than one place.

-- The id of an anti-pattern. Failures had another separator than the rules of guards from the beginning, and ids stay.
CREATE OR REPLACE TEMPORARY MACRO anti_pattern_id(guard, signature) AS
    'A-' || left(sha256(guard || CASE guard WHEN 'failure' THEN chr(10) ELSE ':' END || signature), 8);

-- The place of a severity among all: 1 is the least.
CREATE OR REPLACE TEMPORARY MACRO gravity(severity) AS list_position(['note', 'warning', 'error'], severity);

-- An aggregate: the gravest of severities.
CREATE OR REPLACE TEMPORARY MACRO gravest(severity) AS arg_max(severity, gravity(severity));

-- What is most worth looking at: files or stretches foreseen, lines and time saved, weighed by how sure and how alive it
-- is. Ten seconds are worth a line: it takes about as long to write one.
CREATE OR REPLACE TEMPORARY MACRO worth(confidence, freshness, hits, lines_saved, time_saved_ms) AS
    confidence * freshness * (1 + hits + greatest(0, coalesce(lines_saved, 0)) + coalesce(time_saved_ms, 0) / 10000);
