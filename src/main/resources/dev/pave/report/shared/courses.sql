-- The routines among the candidates: how long they take, and the values that flow through them.
SELECT r.*
FROM candidate_routines r
JOIN pattern_candidates c USING (pattern_id)
ORDER BY r.pattern_id
