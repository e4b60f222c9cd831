package dev.pave.judge.fact;

/**
 * Of a rule: which executor would run the candidate.
 *
 * @param executor one of the seven executors, e.g. {@code batch_create}
 * @param reason   why, in words
 */
public record Assigned(String executor, String reason) implements Outcome {

    @Override
    public String decision() {
        return "assign";
    }
}
