package dev.pave.ingest.log.format.test;

import static dev.pave.ingest.log.format.JsonLines.text;

import dev.pave.ingest.log.format.JsonTrees;
import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Timestamps;
import dev.pave.pattern.event.Execution.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Cucumber's JSON report, as its ports for all languages write it: a feature is a session, a scenario an execution with its
 * hooks and with the background before it. One step or hook that failed or fits several definitions fails it; one that was not
 * run, or that nobody has defined yet, leaves it unknown.
 */
public final class CucumberFormat implements LogFormat {

    private static final List<String> PARTS = List.of("before", "steps", "after");
    private static final long NANOS = 1_000_000;

    @Override
    public String id() {
        return "cucumber";
    }

    @Override
    public boolean recognises(Sample head) {
        String text = head.text();
        return head.first().startsWith("[")
                && text.contains("\"elements\"")
                && text.contains("\"keyword\"")
                && (text.contains("\"steps\"") || text.contains("\"uri\""));
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        TestRun run = new TestRun(input, sink);
        for (JsonNode feature : JsonTrees.first(input.stream(), sink)) {
            feature(feature, run);
        }
        run.end();
        return null;
    }

    private static void feature(JsonNode feature, TestRun run) {
        String session = run.session(Stream.of("uri", "id", "name")
                .map(field -> text(feature, field))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(""));
        List<JsonNode> background = new ArrayList<>();
        for (JsonNode element : feature.path("elements")) {
            List<JsonNode> parts = new ArrayList<>(background);
            parts(element, parts);
            background.clear();
            if (text(element, "type").equals("background")) {
                background.addAll(parts);
            } else {
                String name = TestRun.path(Stream.of(text(feature, "name"), text(element, "name")));
                LogEvent scenario = run.test(session, name.isEmpty() ? text(element, "id") : name, 0)
                        .at(Timestamps.micros(text(element, "start_timestamp")));
                judge(scenario, parts);
            }
        }
    }

    /** Hooks and steps in the order in which they ran; a step may have hooks of its own. */
    private static void parts(JsonNode element, List<JsonNode> into) {
        for (String name : PARTS) {
            for (JsonNode part : element.path(name)) {
                if (name.equals("steps")) {
                    part.path("before").forEach(into::add);
                    into.add(part);
                    part.path("after").forEach(into::add);
                } else {
                    into.add(part);
                }
            }
        }
    }

    private static void judge(LogEvent scenario, List<JsonNode> parts) {
        Outcome outcome = parts.isEmpty() ? Outcome.UNKNOWN : Outcome.SUCCESS;
        long nanos = 0;
        for (JsonNode part : parts) {
            JsonNode result = part.path("result");
            nanos += Math.round(result.path("duration").asDouble(0));
            String status = text(result, "status");
            if (status.isEmpty() && !part.has("keyword")) {
                continue; // a hook that only tells what it printed
            }
            Outcome own = status.equals("ambiguous") ? Outcome.FAILURE : TestRun.outcome(status);
            if (own == Outcome.FAILURE && outcome != Outcome.FAILURE) {
                scenario.saying(text(result, "error_message"));
            }
            outcome = own == Outcome.FAILURE || outcome == Outcome.SUCCESS ? own : outcome;
        }
        scenario.ended(outcome).lasting(nanos == 0 ? -1 : nanos / NANOS);
    }
}
