package dev.pave.execute;

import dev.pave.workspace.Plan;
import java.util.List;
import java.util.Optional;

/**
 * How a run ended, for all who ask for one.
 *
 * @param runId      unique; the same as in its record
 * @param pattern    its id
 * @param executor   that ran it; null where it did not come so far
 * @param outcome    how it ended
 * @param plan       what was done or would be; empty where it did not come so far
 * @param checks     what was verified
 * @param findings   what is wrong with what was looked at
 * @param failure    why it is not good, if it is not
 * @param notes      what else is to be known: what is left, what would stand in the way
 * @param durationMs how long it took, milliseconds
 */
public record RunResult(
        String runId,
        String pattern,
        String executor,
        RunOutcome outcome,
        Plan plan,
        List<RunCheck> checks,
        List<RunFinding> findings,
        Optional<RunFailure> failure,
        List<String> notes,
        long durationMs) {

    public RunResult {
        checks = List.copyOf(checks);
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }
}
