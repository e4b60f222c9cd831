package dev.pave.execute;

import java.util.List;
import java.util.Optional;

/**
 * What an executor did or found by itself, beside the steps of its plan.
 *
 * @param outcome  how the run ends
 * @param checks   what was looked at
 * @param findings what is wrong with it
 * @param failure  why it is not good, if it is not
 * @param notes    what else is to be known
 */
public record Deed(
        RunOutcome outcome,
        List<RunCheck> checks,
        List<RunFinding> findings,
        Optional<RunFailure> failure,
        List<String> notes) {

    public Deed {
        checks = List.copyOf(checks);
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /** One that ended well or badly without a word. */
    public static Deed of(RunOutcome outcome, List<RunCheck> checks) {
        return new Deed(outcome, checks, List.of(), Optional.empty(), List.of());
    }
}
