-- Sources that the run could not read, and why. $1: the run, $2: how many.
SELECT coalesce(s.name, n.source_id) AS name, n.text
FROM run_notes n
LEFT JOIN sources s USING (source_id)
WHERE n.run_id = $1 AND n.kind = 'unread'
ORDER BY name
LIMIT $2
