-- Where each anti-pattern in the page was found, the places with most of it. $1: how many anti-patterns, $2: how many
-- places of each.
SELECT
    l.anti_pattern_id, f.place, count(*) AS times, count(*) FILTER (f.path IS NOT NULL AND f.gone_at IS NULL) AS open,
    count(*) FILTER (f.gone_at IS NOT NULL) AS gone, max(f.seen_at)::VARCHAR AS last
FROM found() f
JOIN listed($1) l USING (guard, signature)
GROUP BY l.anti_pattern_id, f.place
QUALIFY row_number() OVER (PARTITION BY l.anti_pattern_id ORDER BY count(*) DESC, f.place) <= $2
ORDER BY l.anti_pattern_id, times DESC, f.place
