-- The evidence of each anti-pattern in the page, the newest of each place in turn; linked says whether its session is in
-- the page of sessions. $1: how many anti-patterns, $2: how much of a way of failing, $3: how much of a guard's rule,
-- $4: the longest text.
WITH in_turn AS (
    SELECT
        l.anti_pattern_id, f.*,
        row_number() OVER (
            PARTITION BY l.anti_pattern_id, f.place, f.gone_at IS NULL
            ORDER BY f.seen_at DESC NULLS LAST, f.source_id, f.session_id, f.seq DESC, f.path, f.line) AS turn
    FROM found() f
    JOIN listed($1) l USING (guard, signature)
),
newest AS (
    SELECT *
    FROM in_turn
    QUALIFY row_number() OVER (
        PARTITION BY anti_pattern_id
        ORDER BY turn, seen_at DESC NULLS LAST, place, source_id, session_id, seq DESC, path, line)
        <= CASE WHEN guard = 'failure' THEN $2 ELSE $3 END
)
SELECT
    n.anti_pattern_id, n.place, n.source_id, n.session_id, n.seq, s.place IS NOT NULL AS linked,
    coalesce(nullif(e.actor, ''), agent(l.format)) AS who, n.path, n.line, n.commit_id, n.seen_at::VARCHAR AS seen_at,
    n.gone_at::VARCHAR AS gone_at, left(n.message, $4) AS message, left(n.evidence, $4) AS evidence
FROM newest n
LEFT JOIN shown_sessions s USING (source_id, session_id)
LEFT JOIN execution_logs e ON e.source_id = n.source_id AND e.session_id = n.session_id AND e.seq = n.seq
LEFT JOIN log_sources l ON l.source_id = n.source_id
ORDER BY n.anti_pattern_id, n.seen_at DESC NULLS LAST, n.source_id, n.session_id, n.seq, n.path, n.line
