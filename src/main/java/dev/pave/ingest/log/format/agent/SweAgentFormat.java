package dev.pave.ingest.log.format.agent;

import dev.pave.ingest.log.format.JsonLines;
import dev.pave.ingest.log.format.JsonTrees;
import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.RefusedException;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.store.log.ExecutionRow;
import java.io.IOException;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Trajectories of SWE-agent ({@code *.traj}): each step's action is an execution. They have no times, but durations. They
 * tell no exit code, so only an observation that names a failure is one, and everything else is unknown.
 */
public final class SweAgentFormat implements LogFormat {

    private static final Pattern FAILURE = Pattern.compile(
            "(?m)^Traceback \\(most recent call last\\):|command not found\\s*$|^(?:bash|sh): .*: No such file|^fatal: |"
                    + "^Your (?:proposed edit has introduced|command .{0,40}(?:timed out|unsuccessful))|^E\\d{3}:");

    @Override
    public String id() {
        return "swe-agent";
    }

    @Override
    public boolean recognises(Sample head) {
        return head.first().startsWith("{")
                && head.text().contains("\"trajectory\"")
                && head.text().contains("\"action\"");
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        JsonNode steps = JsonTrees.all(input, sink, step -> step.has("action")).stream()
                .findFirst()
                .<JsonNode>map(root -> root.path("trajectory"))
                .orElseThrow(() -> new RefusedException("is empty"));
        if (!steps.isArray()) {
            throw new RefusedException("is no trajectory: it has no list `trajectory`");
        }
        int n = 0;
        for (JsonNode step : steps) {
            String action = JsonLines.text(step, "action").strip();
            if (!action.isEmpty()) {
                sink.execution(draft(++n, action, step, input));
            }
        }
        return null;
    }

    /** What an edit writes is no command. */
    private static String command(String action) {
        return action.endsWith("end_of_edit") ? action.lines().findFirst().orElse(action) : action;
    }

    private static LogEvent draft(int n, String action, JsonNode step, LogInput input) {
        String observation = JsonLines.text(step, "observation");
        LogEvent draft = new LogEvent(":" + n, input.session()).command(command(action));
        draft.raw = action;
        JsonNode seconds = step.path("execution_time");
        draft.lasting(seconds.isNumber() ? Math.round(seconds.asDouble(-1) * 1000) : ExecutionRow.NONE);
        draft.resulting(observation);
        long code = ToolCalls.told(observation);
        if (code != ExecutionRow.NONE) {
            draft.exit(code);
        } else if (FAILURE.matcher(observation).find()) {
            draft.ended(Outcome.FAILURE);
        }
        return draft.outcome == Outcome.FAILURE ? draft.saying(observation) : draft;
    }
}
