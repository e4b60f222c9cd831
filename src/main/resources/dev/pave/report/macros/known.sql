-- All anti-patterns: the columns of anti_patterns. A rule whose findings in sources are all gone has no row there, and is
-- still shown.
CREATE OR REPLACE TEMPORARY MACRO known() AS TABLE
    SELECT
        anti_pattern_id, guard, signature, occurrences, first_seen, last_seen, severity, evidence, fix, fix_attempts,
        fix_successes
    FROM anti_patterns
    UNION ALL
    SELECT
        anti_pattern_id(guard, rule), guard, rule, count(*), min(seen_at), max(seen_at), gravest(severity), NULL, NULL, 0, 0
    FROM source_findings f
    WHERE NOT EXISTS (FROM anti_patterns a WHERE a.guard = f.guard AND a.signature = f.rule)
    GROUP BY guard, rule
