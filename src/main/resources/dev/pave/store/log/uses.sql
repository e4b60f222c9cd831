-- Patterns that are approved, or were run: what is known of the same work by hand, and their runs that changed something.
-- Of files, the lines of an occurrence: those of roles that nearly always come. $1: the least confidence of those.
WITH uses AS (
    SELECT
        pattern_id, count(*) AS uses, quantile_disc(duration_ms, 0.5) AS median_ms, sum(duration_ms)::BIGINT AS sum_ms
    FROM execution_logs
    WHERE pattern_id IS NOT NULL AND operation = 'pave run ' || pattern_id AND outcome = 'success'
      AND coalesce(message, '') <> 'unchanged'
    GROUP BY pattern_id),
texts AS (
    SELECT
        pattern_id, path, written / instances AS written, instances AS times,
        CASE WHEN coalesce(by_hand, '') = '' THEN lines_saved / instances ELSE 0 END AS saved
    FROM candidate_templates
    WHERE instances > 0
    UNION ALL
    SELECT
        pattern_id, path, json_array_length(lines), insertions,
        CASE WHEN holds THEN json_array_length(lines) * but_for_gaps / insertions ELSE 0 END
    FROM candidate_edits
    WHERE insertions > 0 AND lines IS NOT NULL),
lines AS (
    SELECT t.pattern_id, sum(t.written) AS written, sum(t.saved) AS saved, max(t.times) AS times
    FROM texts t
    JOIN candidate_roles r ON r.pattern_id = t.pattern_id AND r.template = t.path AND r.confidence >= $1
    GROUP BY t.pattern_id)
SELECT
    c.pattern_id, c.kind, c.support, l.written, l.saved, l.times, r.duration_median AS past_ms,
    coalesce(u.uses, 0) AS uses, coalesce(u.median_ms, 0) AS median_ms, coalesce(u.sum_ms, 0) AS sum_ms
FROM pattern_candidates c
LEFT JOIN uses u USING (pattern_id)
LEFT JOIN lines l USING (pattern_id)
LEFT JOIN candidate_routines r USING (pattern_id)
WHERE c.status = 'approved' OR u.uses > 0
ORDER BY c.pattern_id
