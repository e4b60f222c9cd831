-- The routines among the candidates, what is most worth looking at first.
SELECT
    pattern_id, repo, kind, signature, confidence, support, hits, misses, freshness, status, reason, decided_by,
    decided_at::VARCHAR AS decided_at, first_seen::VARCHAR AS first_seen, last_seen::VARCHAR AS last_seen, time_saved_ms
FROM pattern_candidates
WHERE kind = 'routine'
ORDER BY worth(confidence, freshness, hits, lines_saved, time_saved_ms, support, first_seen) DESC, pattern_id
