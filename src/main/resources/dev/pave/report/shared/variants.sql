-- The ways in which those routines were done.
SELECT v.*
FROM routine_variants v
JOIN pattern_candidates c USING (pattern_id)
ORDER BY v.pattern_id, v.position
