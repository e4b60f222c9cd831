-- The repositories, and when each was changed last.
SELECT
    s.source_id, s.name, s.web_url, s.branch, s.head, s.changes, s.file_changes, s.rereads,
    (SELECT max(c.authored_at)::VARCHAR FROM changes c WHERE c.repo = s.source_id) AS newest
FROM sources s
ORDER BY s.name, s.source_id
