-- What the other pages of the run have, one row. $1: the run.
SELECT
    (SELECT count(*) FROM seen($1)) AS executions,
    (SELECT count(*) FROM known()) AS anti_patterns,
    (SELECT candidates FROM waiting) AS waiting,
    (SELECT count(*) FROM pattern_candidates WHERE status = 'approved') AS approved,
    (SELECT count(*) FROM sources WHERE kind = 'git') AS repositories
