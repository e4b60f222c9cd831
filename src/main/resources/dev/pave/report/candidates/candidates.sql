-- The candidates in the page, what is most worth looking at first; in_window counts the occurrences since the run's first
-- day, is_new says that the run of the same job before this one had found no such thing. $1: the run, $2: how many
-- candidates.
SELECT
    pattern_id, repo, kind, signature, executor, confidence, support, hits, misses, largest_batch,
    first_seen::VARCHAR AS first_seen, last_seen::VARCHAR AS last_seen, freshness, lines_saved, status, decided_by,
    decided_at::VARCHAR AS decided_at, reason, rule, spec, time_saved_ms,
    v.by_hand_ms, v.by_hand_source, v.rest_ms, v.rest_source, v.uses, v.run_ms, v.saved_ms, v.total_ms,
    (SELECT count(*)
     FROM occurrences o
     WHERE o.pattern_id = c.pattern_id
       AND o.occurred_at >= (SELECT window_from FROM runs WHERE run_id = $1)) AS in_window,
    EXISTS (FROM run_before($1))
        AND NOT EXISTS (
            FROM verdicts v
            JOIN run_before($1) b ON b.run_id = v.run_id
            WHERE v.subject_id = c.pattern_id AND v.decision = 'detect') AS is_new
FROM pattern_candidates c
JOIN shown($2) s USING (pattern_id)
LEFT JOIN savings v USING (pattern_id)
ORDER BY s.worth DESC, c.confidence DESC, c.support DESC, pattern_id
