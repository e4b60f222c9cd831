package dev.pave.mine.guards;

import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.pattern.event.SessionStep;
import java.util.Set;

/**
 * How far the work of a session has come: what was changed last, and what was run since.
 *
 * @param changes how many there were
 * @param change  the last one; null when there was none
 * @param check   the last check since; null when there was none
 * @param run     the last run since that went well, else the last; null when there was none
 */
record SessionWork(int changes, SessionStep change, SessionStep check, SessionStep run) {

    static final SessionWork NONE = new SessionWork(0, null, null, null);

    SessionWork changed(SessionStep step) {
        return new SessionWork(changes + 1, step, null, null);
    }

    SessionWork checked(SessionStep step) {
        return new SessionWork(changes, change, step, run);
    }

    SessionWork ran(SessionStep step) {
        return run == null || isGood(step) || !isGood(run) ? new SessionWork(changes, change, check, step) : this;
    }

    /** What verified it: of the checks the last one, else a run; null when there was none. */
    SessionStep by() {
        return check != null ? check : run;
    }

    /** Whether the tests that fail on it all failed on other work too, which is then not what made them fail. */
    boolean failsLike(SessionWork other) {
        if (check == null || isGood(check) || other.check == null) {
            return false;
        }
        Set<String> failed = FailedTests.in(check.message());
        return !failed.isEmpty() && FailedTests.in(other.check.message()).containsAll(failed);
    }

    static boolean isGood(SessionStep step) {
        return step.end() != Outcome.FAILURE;
    }
}
