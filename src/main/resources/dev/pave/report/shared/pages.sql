-- What the other pages of the run have, one row. $1: the run.
SELECT (SELECT count(*) FROM seen($1)) AS executions, (SELECT count(*) FROM known()) AS anti_patterns
