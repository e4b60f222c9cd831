package dev.pave.judge.fact;

/**
 * Of a rule: its earlier approval no longer holds; the candidate waits for a decision again.
 *
 * @param reason why, in words, with the numbers that mattered
 */
public record Withdrawn(String reason) implements Outcome {

    @Override
    public String decision() {
        return "withdraw";
    }
}
