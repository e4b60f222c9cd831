-- All anti-patterns of a run's tables: what is compared with those of the run before.
SELECT anti_pattern_id, guard, signature, severity, occurrences
FROM known()
ORDER BY anti_pattern_id
