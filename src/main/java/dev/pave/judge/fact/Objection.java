package dev.pave.judge.fact;

/**
 * Of a rule: the candidate must not be approved automatically.
 *
 * @param reason why, in words, with the numbers that mattered
 */
public record Objection(String reason) implements Outcome {

    @Override
    public String decision() {
        return "hold";
    }
}
