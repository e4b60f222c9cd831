package dev.pave.judge.fact;

import dev.pave.pattern.finding.Severity;

/**
 * Of a rule: a failure that recurs is so grave.
 *
 * @param signature of the failure
 * @param severity  how grave
 * @param reason    why, in words, with the numbers that mattered
 */
public record Graded(String signature, Severity severity, String reason) implements Outcome {

    @Override
    public String decision() {
        return severity.id();
    }
}
