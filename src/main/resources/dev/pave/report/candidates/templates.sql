-- The text templates of the candidates in the page, and their proof; texts for what is most worth looking at, as long as there
-- is room. steps: coverage and kept of each. $1: how many candidates, $2: how many characters of texts.
WITH sized AS (
    SELECT
        t.*,
        sum(length(lines::VARCHAR) + coalesce(length(example::VARCHAR), 0))
            OVER (ORDER BY s.worth DESC, pattern_id, position ROWS UNBOUNDED PRECEDING) <= $2 AS fits
    FROM candidate_templates t
    JOIN shown($1) s USING (pattern_id)
)
SELECT
    pattern_id, path, method, CASE WHEN fits THEN lines END AS lines, instances, coverage, kept, edit_cost, copy_coverage,
    copy_kept, copy_edit_cost, lines_saved,
    to_json(list_transform(
        from_json(steps, '[{"coverage": "DOUBLE", "kept": "DOUBLE"}]'), lambda s: [s.coverage, s.kept])) AS steps,
    CASE WHEN fits THEN example END AS example
FROM sized
ORDER BY pattern_id, position
