-- What is known of a pattern, one row; none for an id that is no pattern's. $1: the pattern.
SELECT
    t.pattern_id AS id, t.title, coalesce(t.kind, c.kind) AS kind, t.executor, t.status, t.version, t.decided_by,
    t.decided_at, t.reason, c.repo, CASE WHEN t.proven THEN c.confidence END AS confidence, c.support, c.hits, c.misses,
    c.first_seen, c.last_seen, c.lines_saved, c.time_saved_ms
FROM told t
LEFT JOIN pattern_candidates c USING (pattern_id)
WHERE t.pattern_id = $1
