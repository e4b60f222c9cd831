-- All that has a page of its own, for one search. Columns: Listing.SEARCH.
SELECT
    t.pattern_id AS id, CASE WHEN t.kind = 'built_in' OR t.status = 'approved' THEN 'pattern' ELSE 'candidate' END AS type,
    t.title,
    concat_ws(' ', t.status, coalesce(t.kind, c.kind), c.repo, t.reason,
        (SELECT string_agg(r.template, ' ' ORDER BY r.position) FROM candidate_roles r WHERE r.pattern_id = t.pattern_id))
        AS detail,
    CASE WHEN t.good THEN 4 ELSE 3 END AS weight
FROM told t
LEFT JOIN pattern_candidates c USING (pattern_id)
UNION ALL
SELECT anti_pattern_id, 'anti_pattern', signature, concat_ws(' ', guard, severity, fix), 2
FROM known()
UNION ALL
SELECT operation_id, 'operation', min(operation), count(*) || ' executions', 1
FROM execution_logs
WHERE operation_id IS NOT NULL
GROUP BY operation_id
