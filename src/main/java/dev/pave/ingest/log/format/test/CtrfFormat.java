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
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * The Common Test Report Format (CTRF) that reporters of many runners write, and Allure's {@code *-result.json}, a file a test.
 * A file of tests is a session, else a suite; times are milliseconds since 1970.
 */
public final class CtrfFormat implements LogFormat {

    @Override
    public String id() {
        return "ctrf";
    }

    @Override
    public boolean recognises(Sample head) {
        String text = head.text();
        return head.first().startsWith("{") && (isAllure(text) || text.contains("\"results\"") && isCtrf(text));
    }

    private static boolean isCtrf(String text) {
        return text.contains("\"CTRF\"")
                || text.contains("\"tool\"") && text.contains("\"summary\"") && text.contains("\"tests\"");
    }

    private static boolean isAllure(String text) {
        return text.contains("\"uuid\"") && text.contains("\"historyId\"") && text.contains("\"stage\"");
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        TestRun run = new TestRun(input, sink);
        JsonNode report = JsonTrees.first(input.stream(), sink);
        if (report.path("results").path("tests").isArray()) {
            for (JsonNode test : report.path("results").path("tests")) {
                String suite = text(test, "suite");
                String file = text(test, "filePath");
                test(run, test, file.isEmpty() ? suite : file, TestRun.path(Stream.of(suite, text(test, "name"))), test)
                        .saying(text(test, "message"));
            }
        } else {
            test(run, report, label(report, "suite"), text(report, "name"), report)
                    .saying(text(report.path("statusDetails"), "message"));
        }
        run.end();
        return null;
    }

    private static LogEvent test(TestRun run, JsonNode test, String session, String name, JsonNode times) {
        long start = micros(times.path("start"));
        LogEvent event = run.test(session.isEmpty() ? run.session("") : session, name, 0)
                .at(start)
                .ended(TestRun.outcome(text(test, "status")));
        long took = TestRun.isNumber(test.path("duration"))
                ? Math.round(test.path("duration").asDouble())
                : Timestamps.between(start, micros(times.path("stop")));
        return event.lasting(event.outcome == Outcome.UNKNOWN && took == 0 ? ExecutionRow.NONE : took);
    }

    private static String label(JsonNode result, String name) {
        return StreamSupport.stream(result.path("labels").spliterator(), false)
                .filter(label -> text(label, "name").equals(name))
                .map(label -> text(label, "value"))
                .findFirst()
                .orElse("");
    }

    private static long micros(JsonNode millis) {
        return millis.isNumber() && millis.asLong() > 0 ? millis.asLong() * 1000 : ExecutionRow.NONE;
    }
}
