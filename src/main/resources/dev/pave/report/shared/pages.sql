-- What the other pages of the run have, one row. $1: the run.
SELECT
    (SELECT count(*) FROM seen($1)) AS executions,
    (SELECT count(*) FROM known()) AS anti_patterns,
    (SELECT count(*) FROM pattern_candidates WHERE status = 'candidate') AS waiting,
    (SELECT count(*) FROM pattern_candidates WHERE status = 'approved') AS approved,
    (SELECT count(*) FROM sources WHERE kind = 'git') AS repositories
