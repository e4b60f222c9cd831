-- How many anti-patterns there are in all, by guard and severity.
SELECT guard, severity, count(*) AS anti_patterns, sum(occurrences)::BIGINT AS occurrences
FROM known()
GROUP BY guard, severity
ORDER BY guard, severity
