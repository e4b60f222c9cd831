package dev.pave.pattern;

import java.util.Map;

/**
 * What one rule decided about one subject.
 *
 * @param runId       the run in which it was decided
 * @param subjectId   what it is about, e.g. a pattern's id
 * @param rule        the rule's name
 * @param decision    {@code detect}, {@code ignore}, {@code approve} or {@code hold}
 * @param reason      in words
 * @param values      the values that the rule saw
 * @param rulesSha256 content hash of all rules in force
 */
public record Verdict(
        String runId,
        String subjectId,
        String rule,
        String decision,
        String reason,
        Map<String, Object> values,
        String rulesSha256) {}
