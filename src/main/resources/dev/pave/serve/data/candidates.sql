-- The candidates as they stand now; weight orders them, what is worth a look before the rest. Columns: Listing.CANDIDATES.
SELECT
    c.pattern_id AS id, t.status, t.version, c.kind, c.repo, c.signature, c.executor, c.confidence, t.proven, c.support,
    c.hits, c.misses, t.alive, t.worth_a_look, t.aside, c.first_seen, c.last_seen, c.lines_saved, c.time_saved_ms,
    t.decided_by, t.decided_at, t.reason, t.rule, c.spec,
    worth(c.confidence, c.freshness, c.hits, c.lines_saved, c.time_saved_ms, c.support, c.first_seen)
        + CASE WHEN t.good THEN 1e9 ELSE 0 END AS weight
FROM pattern_candidates c
JOIN told t USING (pattern_id)
