-- The repositories, how far each was looked at, and what is open and gone in it.
SELECT
    coalesce(g.repo, s.source_id) AS repo, coalesce(s.name, g.repo) AS name, s.web_url, g.base, g.head,
    (SELECT count(*) FROM source_findings f WHERE f.repo = g.repo AND f.gone_at IS NULL) AS open,
    (SELECT count(*) FROM source_findings f WHERE f.repo = g.repo AND f.gone_at IS NOT NULL) AS gone
FROM guarded_repositories g
FULL JOIN sources s ON s.source_id = g.repo
ORDER BY name, 1
