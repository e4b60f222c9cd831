package dev.pave.mine.guards;

import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.pattern.event.SessionStep;
import dev.pave.pattern.finding.SuccessClaim;
import dev.pave.pattern.finding.SuccessClaim.Proof;
import dev.pave.shell.Act;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the claims of success of a session and what verified the work since its last change. Tests, builds, linters and
 * type checks count before plain runs; of the checks the last one counts, of the runs one that worked. A change that
 * failed is none; text for people is none. Of claims with nothing between them only the last is told.
 *
 * <p>Work that was set aside ({@code git stash}) or undone and done again is as far as it was before; where the
 * tests that fail on it failed without it too, the failure is none of its own.
 */
public final class ClaimReader {

    private static final Pattern NEVER_BEGAN = Pattern.compile("(?m)"
            + "\\bcommand not found\\s*$|: No module named (?:pytest|nose|tox|mypy|ruff|flake8|pylint|unittest\\S*)\\s*$"
            + "|can't open file|^ERROR: (?:file or directory not found|usage:)|: not found\\s*$|^npm (?:ERR!|error) Missing script"
            + "|error: unrecognized arguments|^bash: .*: No such file or directory");

    private SessionWork now = SessionWork.NONE;
    private SessionWork left = SessionWork.NONE;
    private final Deque<SessionWork> aside = new ArrayDeque<>();
    private final Set<SessionStep> excused = new HashSet<>();
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
        List<Act> acts = Acts.in(step);
        if (!acts.contains(Act.CLAIM)) {
            settle();
        } else if (isSuccess(step)) {
            pending = claim(step);
        }
        for (int i = 0; i < acts.size(); i++) {
            boolean done = i < acts.size() - 1 || SessionWork.isGood(step);
            work(step, acts.get(i), done);
        }
    }

    /** What is only looked at, planned or waited for verifies nothing, and so does a check that could not begin. */
    private void work(SessionStep step, Act act, boolean done) {
        if (act == Act.CHANGE && done) {
            change(step);
        } else if (act == Act.CHECK && !neverBegan(step)) {
            now = now.checked(step);
        } else if (act == Act.RUN && !neverBegan(step)) {
            now = now.ran(step);
        } else if (act == Act.SET_ASIDE && done) {
            aside.push(now);
        } else if (act == Act.TAKE_BACK && done) {
            if (aside.isEmpty()) {
                change(step);
            } else {
                backTo(aside.pop());
            }
        }
    }

    /** What undoes the last change, or does again what was done before it, puts the work back to where it was. */
    private void change(SessionStep step) {
        boolean again = left.change() != null && left.change().call().equals(step.call());
        boolean undone = now.change() != null
                && Substitution.undoes(step.raw(), now.change().raw());
        if (again || undone) {
            SessionWork back = left;
            left = now;
            backTo(back);
        } else {
            left = now;
            now = now.changed(step);
        }
    }

    private void backTo(SessionWork before) {
        if (before.failsLike(now)) {
            excused.add(before.check());
        }
        now = before;
    }

    /** Whether what was to be run is not there, which says nothing of the work. */
    private static boolean neverBegan(SessionStep step) {
        return !SessionWork.isGood(step)
                && step.message() != null
                && NEVER_BEGAN.matcher(step.message()).find();
    }

    /** A tool that ends the work claims by being called; of words it depends on them. */
    private static boolean isSuccess(SessionStep step) {
        boolean words = step.operation().equals(SessionStep.CLAIM) || step.raw().contains("commit");
        return !words || ClaimWords.claims(step.raw());
    }

    private SuccessClaim claim(SessionStep step) {
        SessionStep change = now.change();
        SessionStep by = now.by();
        return new SuccessClaim(
                step.seq(),
                ExecutionExcerpt.of(step.raw().isBlank() ? step.operation() : step.raw()),
                now.changes(),
                change == null ? null : ExecutionExcerpt.of(change),
                change == null ? 0 : change.seq(),
                proof(by),
                by == null ? null : ExecutionExcerpt.of(by),
                by == null ? 0 : by.seq());
    }

    private Proof proof(SessionStep by) {
        if (by == null) {
            return Proof.NONE;
        } else if (!SessionWork.isGood(by) && !excused.contains(by)) {
            return Proof.FAILED;
        }
        return tells && !isTold(by) ? Proof.UNSEEN : Proof.SHOWN;
    }

    private static boolean isTold(SessionStep step) {
        return step.end() != Outcome.UNKNOWN || step.resultId() != null;
    }

    private void settle() {
        if (pending != null) {
            claims.add(pending);
            pending = null;
        }
    }
}
