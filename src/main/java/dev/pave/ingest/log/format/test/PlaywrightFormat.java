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
import dev.pave.store.log.ExecutionRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Playwright's JSON report: a file in a project is a session, a test an execution with all its tries; one that passed when it
 * was tried again passed, and so did one that failed as expected.
 */
public final class PlaywrightFormat implements LogFormat {

    @Override
    public String id() {
        return "playwright";
    }

    @Override
    public boolean recognises(Sample head) {
        String text = head.text();
        return head.first().startsWith("{")
                && text.contains("\"config\"")
                && text.contains("\"rootDir\"")
                && (text.contains("\"projects\"") || text.contains("\"suites\""));
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        TestRun run = new TestRun(input, sink);
        JsonNode report = JsonTrees.first(input.stream(), sink);
        report.path("suites").forEach(suite -> suite(suite, text(suite, "file"), new ArrayList<>(), run));
        for (JsonNode error : report.path("errors")) {
            run.test(run.session(""), "run", 0)
                    .operation("playwright test")
                    .ended(Outcome.FAILURE)
                    .saying(text(error, "message"));
        }
        run.end();
        return null;
    }

    private static void suite(JsonNode suite, String file, List<String> outer, TestRun run) {
        List<String> titles = new ArrayList<>(outer);
        titles.add(text(suite, "title"));
        for (JsonNode spec : suite.path("specs")) {
            List<String> names = new ArrayList<>(titles);
            names.add(text(spec, "title"));
            spec.path("tests").forEach(test -> test(test, file, TestRun.path(names.stream()), spec, run));
        }
        suite.path("suites").forEach(inner -> suite(inner, file, titles, run));
    }

    private static void test(JsonNode test, String file, String name, JsonNode spec, TestRun run) {
        String project = text(test, "projectName");
        LogEvent event = run.test(
                project.isEmpty() ? file : file + " [" + project + "]",
                name,
                spec.path("line").asLong(0));
        Outcome last = Outcome.UNKNOWN;
        for (JsonNode result : test.path("results")) {
            long started = Timestamps.micros(text(result, "startTime"));
            event.at(event.startedMicros == ExecutionRow.NONE ? started : event.startedMicros);
            event.lasting(
                    Math.max(0, event.durationMs) + result.path("duration").asLong(0));
            last = TestRun.outcome(text(result, "status"));
            JsonNode error = result.path("error");
            event.saying(text(error.isMissingNode() ? result.path("errors").path(0) : error, "message"));
        }
        event.ended(test.has("status") ? TestRun.outcome(text(test, "status")) : last);
        event.saying(event.outcome == Outcome.FAILURE ? event.message : null);
    }
}
