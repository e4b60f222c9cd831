-- The steps of those routines, in their order.
SELECT s.*
FROM routine_steps s
JOIN pattern_candidates c USING (pattern_id)
ORDER BY s.pattern_id, s.position
