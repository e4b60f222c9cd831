package dev.pave.mine.guards;

import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.pattern.event.SessionStep;
import java.util.ArrayList;
import java.util.List;

/** Writes a session: a line an execution, {@code command = result}, with {@code !} behind one that failed. */
final class Steps {

    private Steps() {}

    static List<SessionStep> of(String... lines) {
        List<SessionStep> steps = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split(" = ", 2);
            boolean failed = line.endsWith("!");
            String tool = parts[0].matches("(Edit|Write|Read|claim|TodoWrite|think)\\b.*") ? parts[0] : null;
            String operation = tool == null ? parts[0] : tool.replaceFirst(" .*", "");
            steps.add(new SessionStep(
                    steps.size() + 1L,
                    operation.equals("Edit") || operation.equals("Write") ? operation + " {path}" : operation,
                    parts[0].replaceFirst("^(Edit|Write|Read|claim) ", ""),
                    null,
                    parts.length < 2 ? null : parts[1],
                    Outcome.UNKNOWN,
                    failed ? Outcome.FAILURE : parts.length < 2 ? Outcome.UNKNOWN : Outcome.SUCCESS,
                    failed ? parts[1].replaceFirst("!$", "") : null,
                    null));
        }
        return steps;
    }
}
