package dev.pave.judge.fact;

/**
 * Of a rule: the candidate is approved from now on.
 *
 * @param reason why, in words, with the numbers that mattered
 */
public record Approved(String reason) implements Outcome {

    @Override
    public String decision() {
        return "approve";
    }
}
