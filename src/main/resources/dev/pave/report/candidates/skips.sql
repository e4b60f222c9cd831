-- What could not be read of the repositories, and why.
SELECT source_id, reason, count(*) AS skipped, min(detail) AS example
FROM skips
GROUP BY source_id, reason
ORDER BY source_id, skipped DESC, reason
