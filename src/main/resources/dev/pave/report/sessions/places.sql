-- Where routines were done, the newest of each. $1: how many of each.
SELECT
    o.pattern_id, o.source_id, o.session_id, o.first_seq, o.last_seq, o.bindings, o.hit, o.occurred_at::VARCHAR AS at
FROM (
    SELECT *, row_number() OVER (PARTITION BY pattern_id ORDER BY position DESC) AS newest
    FROM occurrences
    WHERE session_id IS NOT NULL) o
WHERE o.newest <= $1
ORDER BY o.pattern_id, o.position
