-- What was decided lately, newest first; what one rule or person decided alike on one day is one row. $1: how many rows.
SELECT
    status, decided_by, rule, max(decided_at)::VARCHAR AS at, count(*) AS patterns, min(pattern_id) AS pattern_id,
    arg_min(signature, pattern_id) AS signature, arg_min(reason, pattern_id) AS reason
FROM pattern_candidates
WHERE decided_at IS NOT NULL AND status <> 'candidate'
GROUP BY status, decided_by, rule, decided_at::DATE
ORDER BY max(decided_at) DESC, patterns DESC, pattern_id
LIMIT $1
