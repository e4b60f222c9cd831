-- Predictions of the patterns in the page and what came of them, the newest: predicted and came count all up to each, name
-- says which it was. $1: ids, as JSON, $2: how many patterns, $3: how many points in all.
WITH shown AS (
    SELECT pattern_id
    FROM library($1, $2)
),
counted AS (
    SELECT
        o.pattern_id, o.position, o.hit, o.commit_id, o.session_id,
        coalesce(c.authored_at, o.occurred_at)::VARCHAR AS at, o.bindings,
        count(*) OVER past AS predicted, count(*) FILTER (o.hit) OVER past AS came,
        row_number() OVER (PARTITION BY o.pattern_id ORDER BY o.position DESC) AS newest
    FROM occurrences o
    JOIN shown USING (pattern_id)
    LEFT JOIN changes c ON c.repo = o.repo AND c.commit_id = o.commit_id
    WHERE o.hit IS NOT NULL
    WINDOW past AS (PARTITION BY o.pattern_id ORDER BY o.position)
)
SELECT pattern_id, counted.at, hit, predicted, came, bindings->>'name' AS name, commit_id, session_id
FROM counted
WHERE newest <= greatest(20, least(240, $3 // greatest(1, (SELECT count(*) FROM shown))))
ORDER BY pattern_id, position
