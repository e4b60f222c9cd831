-- What of the patterns was done by hand, a row a time: at, ms as timed in logs, lines that their texts foresee. Where
-- routines overlap in a session, or conventions in a commit, only what is longest counts. $1: ids of patterns as JSON.
CREATE OR REPLACE TEMPORARY TABLE by_hand AS
WITH asked AS (
    SELECT unnest(from_json($1, '["VARCHAR"]')) AS pattern_id
),
timed AS (
    SELECT
        o.source_id, o.session_id, o.first_seq, o.last_seq, o.occurred_at AS at, o.pattern_id, o.position,
        r.duration_median AS ms
    FROM occurrences o
    JOIN asked USING (pattern_id)
    JOIN candidate_routines r USING (pattern_id)
    WHERE o.session_id IS NOT NULL AND r.duration_median > 0
),
written AS (
    SELECT
        o.repo, o.commit_id, o.occurred_at AS at, o.pattern_id, o.position,
        c.lines_saved / greatest(1, least(c.support, 30)) AS lines
    FROM occurrences o
    JOIN asked USING (pattern_id)
    JOIN pattern_candidates c USING (pattern_id)
    WHERE o.commit_id IS NOT NULL AND c.lines_saved > 0
)
SELECT t.at, t.ms, NULL::DOUBLE AS lines
FROM timed t
WHERE NOT EXISTS (
    FROM timed longer
    WHERE longer.source_id = t.source_id AND longer.session_id = t.session_id
        AND longer.first_seq <= t.last_seq AND longer.last_seq >= t.first_seq
        AND (longer.ms, longer.pattern_id, longer.position) > (t.ms, t.pattern_id, t.position))
UNION ALL
SELECT w.at, NULL, w.lines
FROM written w
QUALIFY row_number() OVER (PARTITION BY w.repo, w.commit_id ORDER BY w.lines DESC, w.pattern_id, w.position) = 1
