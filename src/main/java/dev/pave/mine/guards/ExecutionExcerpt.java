package dev.pave.mine.guards;

import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.pattern.event.SessionStep;
import java.util.Locale;

/** Shortens what is shown of an execution. */
final class ExecutionExcerpt {

    private static final int LONGEST = 160;

    private ExecutionExcerpt() {}

    /** What was done and how it ended, on one line. */
    static String of(SessionStep step) {
        String tool = step.operation().contains(" {") && !step.raw().startsWith(toolOf(step)) ? toolOf(step) + " " : "";
        String end =
                step.end() == Outcome.UNKNOWN ? "" : " -> " + step.end().name().toLowerCase(Locale.ROOT);
        return of(tool + step.raw()) + end;
    }

    private static String toolOf(SessionStep step) {
        return step.operation().substring(0, step.operation().indexOf(" {"));
    }

    /** A text on one line, shortened. */
    static String of(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3) + "...";
    }
}
