-- What was found in the sessions in the page. $1: the run, $2: parts of a strip, $3: marks of a session, $4: the longest
-- text.
SELECT place, seq, part, guard, severity, anti_pattern_id, message, evidence
FROM marked($1, $2, $3, $4)
ORDER BY place, seq, guard, message
