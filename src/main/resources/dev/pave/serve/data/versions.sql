-- The version of each candidate: what would be made or run. A night that only saw more of the same leaves it as it is.
WITH roles AS (
    SELECT pattern_id, string_agg(action || ' ' || template, chr(10) ORDER BY position) AS text
    FROM candidate_roles
    GROUP BY pattern_id
), texts AS (
    SELECT pattern_id, string_agg(path || ' ' || lines::VARCHAR, chr(10) ORDER BY position, path) AS text
    FROM candidate_templates
    GROUP BY pattern_id
), edits AS (
    SELECT
        pattern_id,
        string_agg(concat_ws(' ', path, place, lines::VARCHAR, anchor), chr(10) ORDER BY position, path) AS text
    FROM candidate_edits
    GROUP BY pattern_id
), steps AS (
    SELECT pattern_id, string_agg(operations::VARCHAR, chr(10) ORDER BY position) AS text
    FROM routine_steps
    GROUP BY pattern_id
)
SELECT
    c.pattern_id,
    left(sha256(concat_ws(
        chr(31), c.signature, coalesce(c.executor, ''), coalesce(r.text, ''), coalesce(t.text, ''), coalesce(e.text, ''),
        coalesce(s.text, ''))), 16) AS version
FROM pattern_candidates c
LEFT JOIN roles r USING (pattern_id)
LEFT JOIN texts t USING (pattern_id)
LEFT JOIN edits e USING (pattern_id)
LEFT JOIN steps s USING (pattern_id)
