-- The patterns in the page: approved, once so, or with a specification. $1: ids of those with one, as JSON, $2: how many.
SELECT
    pattern_id, repo, kind, signature, confidence, support, hits, misses, first_seen::VARCHAR AS first_seen,
    last_seen::VARCHAR AS last_seen, status, decided_by, decided_at::VARCHAR AS decided_at, reason, spec,
    v.by_hand_ms, v.by_hand_source, v.rest_ms, v.rest_source, v.uses, v.run_ms, v.saved_ms, v.total_ms
FROM pattern_candidates
JOIN library($1, $2) USING (pattern_id)
LEFT JOIN savings v USING (pattern_id)
ORDER BY pattern_id
