-- What edits of the candidates in the page put in, of roles that are alive. $1: how many candidates, $2: the confidence
-- below which a role counts as retired.
SELECT
    e.pattern_id, e.path, e.place, e.lines, e.anchor, e.insertions, e.exact, e.but_for_gaps, e.same_lines, e.others,
    e.holds, e.made_by_a_program, e.example
FROM candidate_edits e
JOIN candidate_roles r ON r.pattern_id = e.pattern_id AND r.template = e.path AND r.action = 'edit'
WHERE e.pattern_id IN (SELECT pattern_id FROM shown($1))
  AND r.confidence >= $2
  AND (e.lines IS NOT NULL OR e.made_by_a_program)
ORDER BY e.pattern_id, r.position
