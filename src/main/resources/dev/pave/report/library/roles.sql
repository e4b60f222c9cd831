-- The roles of the patterns in the page. $1: ids, as JSON, $2: how many patterns.
SELECT pattern_id, template, action, confidence, support, example
FROM candidate_roles
JOIN library($1, $2) USING (pattern_id)
ORDER BY pattern_id, position
