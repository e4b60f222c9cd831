-- Lines of logs that could not be read, by log and reason, with the first of each. $1: how many.
SELECT
    source_id, reason, count(*) AS lines, min(line_no) AS line_no,
    min_by(excerpt, struct_pack(line_no := line_no, excerpt := excerpt)) AS excerpt
FROM rejects
GROUP BY source_id, reason
ORDER BY lines DESC, source_id, reason
LIMIT $1
