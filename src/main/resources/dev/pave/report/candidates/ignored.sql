-- How many repetitions the rules left out, and what their contents hash to, one row. $1: the run.
SELECT count(DISTINCT subject_id) FILTER (decision = 'ignore') AS ignored, max(rules_sha256) AS rules
FROM verdicts
WHERE run_id = $1
