-- The sessions in the page, the newest first; actors is a JSON list. $1: the run, $2: how many names of a session.
WITH acting AS (
    SELECT source_id, session_id, list_sort(list(DISTINCT nullif(e.actor, '')))[1:$2] AS actors
    FROM seen($1) e
    JOIN shown_sessions USING (source_id, session_id)
    GROUP BY source_id, session_id
)
SELECT
    n.place, n.source_id, n.session_id, n.first::VARCHAR AS first, n.last::VARCHAR AS last, n.executions, n.failures,
    n.findings, coalesce(g.log_group, '') AS log_group, agent(l.format) AS agent, to_json(a.actors) AS actors
FROM shown_sessions n
JOIN acting a USING (source_id, session_id)
LEFT JOIN log_groups g USING (source_id)
LEFT JOIN log_sources l USING (source_id)
ORDER BY n.place
