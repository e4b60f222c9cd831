package dev.pave.mine.guards;

import dev.pave.pattern.Execution.Outcome;
import dev.pave.pattern.SessionStep;
import dev.pave.pattern.SuccessClaim;
import dev.pave.pattern.SuccessClaim.Proof;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the claims of success of a session and what verified the work since its last change. Tests, builds, linters and
 * type checks count before plain runs; of the checks the last one counts, of the runs one that worked. A change that
 * failed is none; text for people is none. Of claims with nothing between them only the last is told.
 */
public final class ClaimReader {

    private int changes;
    private SessionStep change;
    private SessionStep check;
    private SessionStep run;
    private boolean tells;
    private final List<SuccessClaim> claims = new ArrayList<>();
    private SuccessClaim pending;

    /**
     * Reads a session.
     *
     * @param steps all of it, in order
     * @return its claims, in order
     */
    public static List<SuccessClaim> read(List<SessionStep> steps) {
        ClaimReader reader = new ClaimReader();
        reader.tells = steps.stream().anyMatch(ClaimReader::isTold);
        steps.forEach(reader::add);
        reader.settle();
        return List.copyOf(reader.claims);
    }

    private void add(SessionStep step) {
        Act act = Acts.of(step);
        if (act != Act.CLAIM) {
            settle();
        }
        switch (act) {
            case CHANGE -> changed(step);
            case CHECK -> check = step;
            case RUN -> run = run == null || isGood(step) || !isGood(run) ? step : run;
            case CLAIM -> {
                if (isSuccess(step)) {
                    pending = claim(step);
                }
            }
            default -> {
                // what is only looked at, planned or waited for verifies nothing
            }
        }
    }

    private void changed(SessionStep step) {
        if (step.end() != Outcome.FAILURE) {
            changes++;
            change = step;
            check = null;
            run = null;
        }
    }

    /** A tool that ends the work claims by being called; of words it depends on them. */
    private static boolean isSuccess(SessionStep step) {
        boolean words = step.operation().equals(SessionStep.CLAIM) || step.raw().contains("commit");
        return !words || ClaimWords.claims(step.raw());
    }

    private SuccessClaim claim(SessionStep step) {
        SessionStep by = check != null ? check : run;
        return new SuccessClaim(
                step.seq(),
                Excerpt.of(step.raw()),
                changes,
                change == null ? null : Excerpt.of(change),
                change == null ? 0 : change.seq(),
                proof(by),
                by == null ? null : Excerpt.of(by),
                by == null ? 0 : by.seq());
    }

    private Proof proof(SessionStep by) {
        if (by == null) {
            return Proof.NONE;
        } else if (by.end() == Outcome.FAILURE) {
            return Proof.FAILED;
        }
        return tells && !isTold(by) ? Proof.UNSEEN : Proof.SHOWN;
    }

    private static boolean isTold(SessionStep step) {
        return step.end() != Outcome.UNKNOWN || step.resultId() != null;
    }

    private static boolean isGood(SessionStep step) {
        return step.end() != Outcome.FAILURE;
    }

    private void settle() {
        if (pending != null) {
            claims.add(pending);
            pending = null;
        }
    }
}
