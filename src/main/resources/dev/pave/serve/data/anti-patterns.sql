-- The ways in which work fails, the gravest and most frequent with the most weight. Columns: Listing.ANTI_PATTERNS.
SELECT
    anti_pattern_id AS id, guard, evidence->>'category' AS category, signature, severity, occurrences, first_seen,
    last_seen, fix, fix_attempts, fix_successes, evidence, gravity(severity) * 1e9 + occurrences AS weight
FROM known()
