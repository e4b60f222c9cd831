package dev.pave.judge.fact;

/**
 * Of a rule: the repetition does not become a candidate.
 *
 * @param reason why, in words, with the numbers that mattered
 */
public record Ignored(String reason) implements Outcome {

    @Override
    public String decision() {
        return "ignore";
    }
}
