-- What can be run: the built-in patterns, and what is approved. Columns: Listing.ACTIVE.
SELECT
    t.pattern_id AS id, t.title, coalesce(t.kind, c.kind) AS kind, t.executor, t.status, t.version, c.repo, c.signature,
    CASE WHEN t.proven THEN c.confidence END AS confidence, c.support, coalesce(u.uses, 0) AS uses,
    coalesce(u.successes, 0) AS successes, u.last_used, c.time_saved_ms, t.decided_by, t.decided_at, t.reason,
    CASE t.kind WHEN 'built_in' THEN 2 ELSE 1 END AS weight
FROM told t
LEFT JOIN pattern_candidates c USING (pattern_id)
LEFT JOIN (
    SELECT pattern_id, count(*) AS uses, count(*) FILTER (outcome = 'success') AS successes, max(started_at) AS last_used
    FROM execution_logs
    WHERE pattern_id IS NOT NULL
    GROUP BY pattern_id
) u USING (pattern_id)
WHERE t.kind = 'built_in' OR t.status = 'approved'
