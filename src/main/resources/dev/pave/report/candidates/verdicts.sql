-- What the rules said of the candidates in the page. $1: the run, $2: how many candidates.
SELECT subject_id, rule, decision, reason, "values"
FROM verdicts
WHERE run_id = $1 AND subject_id IN (SELECT pattern_id FROM shown($2))
