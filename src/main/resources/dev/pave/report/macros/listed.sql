-- The anti-patterns in the page, the gravest and most frequent: the columns of anti_patterns.
CREATE OR REPLACE TEMPORARY MACRO listed(most) AS TABLE
    SELECT *
    FROM known()
    ORDER BY gravity(severity) DESC, occurrences DESC, anti_pattern_id
    LIMIT most
