-- The roles of the candidates in the page. $1: how many candidates.
SELECT pattern_id, template, action, confidence, hits, misses, support, example
FROM candidate_roles
WHERE pattern_id IN (SELECT pattern_id FROM shown($1))
ORDER BY pattern_id, position
