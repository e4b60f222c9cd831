package dev.pave.judge.fact;

import dev.pave.pattern.finding.Guard;
import dev.pave.pattern.finding.HiddenFailure;
import dev.pave.pattern.finding.ProjectFact;
import dev.pave.pattern.finding.Sighting;
import dev.pave.pattern.finding.Sign;
import dev.pave.pattern.finding.Standstill;
import dev.pave.pattern.finding.SuccessClaim;
import java.util.Objects;

/**
 * Of a rule: a guard's finding, in a session or in a file.
 *
 * @param guard    which guard
 * @param path     the file; null in a session
 * @param place    line of the file, or execution of the session, from 1
 * @param reason   what is wrong and why, in words
 * @param evidence what was seen, a line each
 * @param isNote   a mark that somebody set knowingly; it is a note, however grave the guard's findings are
 */
public record Flagged(Guard guard, String path, long place, String reason, String evidence, boolean isNote)
        implements Outcome {

    public Flagged {
        Objects.requireNonNull(guard, "guard");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(evidence, "evidence");
    }

    /** At a claim of success. */
    public static Flagged at(SuccessClaim claim, String reason) {
        return new Flagged(Guard.HALLUCINATION_OF_SUCCESS, null, claim.seq(), reason, claim.evidence(), false);
    }

    /** Where work stood still. */
    public static Flagged at(Standstill stand, String reason) {
        return new Flagged(Guard.PLANNING_LOOP_TRAP, null, stand.first(), reason, stand.evidence(), false);
    }

    /** At an execution that hides its failure. */
    public static Flagged at(HiddenFailure hidden, String reason) {
        return new Flagged(Guard.SILENT_FAILURES, null, hidden.seq(), reason, hidden.evidence(), false);
    }

    /** At a place of a source file. */
    public static Flagged at(Sighting seen, String reason) {
        return new Flagged(
                seen.sign().guard(),
                seen.path(),
                seen.line(),
                reason,
                seen.evidence(),
                seen.sign() == Sign.TODO_COMMENT);
    }

    /** At a file that lacks something among the others. */
    public static Flagged at(ProjectFact lacking, String reason) {
        return new Flagged(lacking.guard(), lacking.path(), lacking.line(), reason, lacking.evidence(), false);
    }

    @Override
    public String decision() {
        return "flag";
    }
}
