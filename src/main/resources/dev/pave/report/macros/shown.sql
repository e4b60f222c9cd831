-- The candidates in the page, those most worth looking at: pattern_id, and worth.
CREATE OR REPLACE TEMPORARY MACRO shown(most) AS TABLE
    SELECT pattern_id, worth(confidence, freshness, hits, lines_saved, time_saved_ms, support, first_seen) AS worth
    FROM pattern_candidates
    ORDER BY worth DESC, confidence DESC, support DESC, pattern_id
    LIMIT most
