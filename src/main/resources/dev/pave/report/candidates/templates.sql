-- The text templates of the candidates in the page, and their proof. $1: how many candidates.
SELECT
    pattern_id, path, method, lines, instances, coverage, kept, edit_cost, copy_coverage, copy_kept, copy_edit_cost,
    lines_saved, steps, example
FROM candidate_templates
WHERE pattern_id IN (SELECT pattern_id FROM shown($1))
ORDER BY pattern_id, position
