package dev.pave.judge.fact;

/**
 * Of a rule: an earlier decision stays in force.
 *
 * @param reason why, in words, with the numbers that mattered
 */
public record Stands(String reason) implements Outcome {

    @Override
    public String decision() {
        return "keep";
    }
}
