-- How many candidates there are in all, by status and kind.
SELECT status, kind, count(*) AS candidates, sum(hits) AS hits, sum(misses) AS misses
FROM pattern_candidates
GROUP BY status, kind
ORDER BY status, kind
