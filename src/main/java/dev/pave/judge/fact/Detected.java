package dev.pave.judge.fact;

/**
 * Of a rule: the repetition becomes a candidate.
 *
 * @param reason why, in words, with the numbers that mattered
 */
public record Detected(String reason) implements Outcome {

    @Override
    public String decision() {
        return "detect";
    }
}
