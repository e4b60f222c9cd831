package dev.pave.mine.guards;

import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.pattern.event.SessionStep;
import dev.pave.pattern.finding.HiddenFailure;
import dev.pave.shell.Act;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds checks and runs of a session that report success while their output tells of failures: an exit code that a pipe
 * swallows, {@code || true}, a step that may fail.
 */
public final class HiddenFailureReader {

    private static final int LONGEST_LINE = 300;

    private HiddenFailureReader() {}

    /**
     * Reads a session.
     *
     * @param steps all of it, in order
     */
    public static List<HiddenFailure> read(List<SessionStep> steps) {
        List<HiddenFailure> found = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            SessionStep step = steps.get(i);
            if (step.outcome() == Outcome.SUCCESS && step.shown() == Outcome.FAILURE && isWork(step)) {
                found.add(new HiddenFailure(
                        step.seq(),
                        ExecutionExcerpt.of(step.raw()),
                        step.message() == null ? "its output tells of failures" : line(step.message()),
                        isNoticed(step, steps.subList(i + 1, steps.size()))));
            }
        }
        return found;
    }

    private static boolean isWork(SessionStep step) {
        Act act = Acts.of(step);
        return act == Act.CHECK || act == Act.RUN;
    }

    private static boolean isNoticed(SessionStep step, List<SessionStep> later) {
        return later.stream()
                .anyMatch(next -> next.operation().equals(step.operation()) || Acts.of(next) == Act.CHANGE);
    }

    private static String line(String message) {
        String line = message.strip();
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE - 3) + "...";
    }
}
