-- The ids of the patterns in the library's page: approved, retired, or with a specification. Column: pattern_id.
CREATE OR REPLACE TEMPORARY MACRO library(ids, most) AS TABLE
    SELECT pattern_id
    FROM pattern_candidates
    WHERE status IN ('approved', 'retired') OR pattern_id IN (SELECT unnest(from_json(ids, '["VARCHAR"]')))
    ORDER BY status <> 'approved', pattern_id
    LIMIT most
