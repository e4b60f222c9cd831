-- The newest occurrences, each by the beginning of its commit, of the candidates in the page. $1: how many candidates, $2: how many occurrences of each.
SELECT o.pattern_id, left(o.commit_id, 12) AS commit_id, coalesce(c.authored_at, o.occurred_at)::DATE::VARCHAR AS at, o.bindings, o.hit
FROM (
    SELECT *, row_number() OVER (PARTITION BY pattern_id ORDER BY position DESC) AS newest
    FROM occurrences
    WHERE pattern_id IN (SELECT pattern_id FROM shown($1))) o
LEFT JOIN changes c ON c.repo = o.repo AND c.commit_id = o.commit_id
WHERE o.newest <= $2
ORDER BY o.pattern_id, o.position
