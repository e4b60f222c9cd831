-- What is worked out of the tables in more than one place.

-- The id of an anti-pattern. Failures had another separator than the rules of guards from the beginning, and ids stay.
CREATE OR REPLACE TEMPORARY MACRO anti_pattern_id(guard, signature) AS
    'A-' || left(sha256(guard || CASE guard WHEN 'failure' THEN chr(10) ELSE ':' END || signature), 8);

-- The place of a severity among all: 1 is the least.
CREATE OR REPLACE TEMPORARY MACRO gravity(severity) AS list_position(['note', 'warning', 'error'], severity);

-- An aggregate: the gravest of severities.
CREATE OR REPLACE TEMPORARY MACRO gravest(severity) AS arg_max(severity, gravity(severity));

-- Quarters of a year since a time, up to the newest of all candidates; at least one.
CREATE OR REPLACE TEMPORARY MACRO quarters_since(first_seen) AS
    greatest(1, coalesce(date_diff('day', first_seen, (SELECT max(c.last_seen) FROM pattern_candidates c)), 0) / 91.0);

-- What is most worth looking at: what will be typed in the next quarter by the pattern's own rate, weighed by how sure and
-- how alive it is. Texts are replayed on at most 30 files of a role. Ten seconds are worth a line: it takes about as long
-- to write one. Where nothing was ever foreseen there is no proof yet, and a tenth is left.
CREATE OR REPLACE TEMPORARY MACRO worth(
    confidence, freshness, hits, lines_saved, time_saved_ms, support, first_seen) AS
    confidence * freshness * CASE WHEN hits > 0 THEN 1 ELSE 0.1 END
        * (support * (1 + greatest(0, coalesce(lines_saved, 0)) / greatest(1, least(support, 30)))
            + coalesce(time_saved_ms, 0) / 10000)
        / quarters_since(first_seen);
