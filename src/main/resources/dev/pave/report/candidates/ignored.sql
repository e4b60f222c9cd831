-- How many repetitions the rules left out, one row. $1: the run.
SELECT count(DISTINCT subject_id) AS ignored
FROM verdicts
WHERE run_id = $1 AND decision = 'ignore'
