-- The anti-patterns in the page, the gravest and most frequent first; recovery is the candidate that overcomes it.
-- $1: the run, $2: how many.
WITH counted AS (
    SELECT
        guard, signature, count(*) AS times, count(DISTINCT source_id || chr(31) || session_id) AS sessions,
        count(*) FILTER (path IS NOT NULL AND gone_at IS NULL) AS open,
        count(*) FILTER (gone_at IS NOT NULL) AS gone,
        count(*) FILTER (p.window_from IS NULL OR (seen_at >= p.window_from AND seen_at < p.window_to)) AS in_window
    FROM found(), period($1) p
    GROUP BY guard, signature
)
SELECT
    l.anti_pattern_id, l.guard, l.signature, l.severity, l.occurrences, l.first_seen::VARCHAR AS first_seen,
    l.last_seen::VARCHAR AS last_seen, l.fix, l.fix_attempts, l.fix_successes, coalesce(c.times, 0) AS times,
    coalesce(c.sessions, 0) AS sessions, coalesce(c.open, 0) AS open, coalesce(c.gone, 0) AS gone,
    coalesce(c.in_window, 0) AS in_window, l.evidence->>'category' AS category,
    coalesce(l.evidence->>'flaky' = 'true', false) AS flaky, coalesce((l.evidence->>'retries')::INTEGER, 0) AS retries,
    coalesce((l.evidence->>'retry_successes')::INTEGER, 0) AS retry_successes,
    (SELECT min(r.pattern_id)
     FROM pattern_candidates r
     WHERE r.kind = 'recovery' AND r.signature = 'recovery:' || l.signature || ' => ' || l.fix) AS recovery
FROM listed($2) l
LEFT JOIN counted c USING (guard, signature)
ORDER BY gravity(l.severity) DESC, l.occurrences DESC, l.anti_pattern_id
