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
 * {@code jest --json} and Vitest's JSON: a file is a session; one that could not be run is an execution that failed. What
 * Jest's reporters and processors of results get, and many write as it is, has other names for the same ({@code testFilePath},
 * {@code perfStats}).
 */
public final class JestFormat implements LogFormat {

    @Override
    public String id() {
        return "jest";
    }

    @Override
    public boolean recognises(Sample head) {
        String text = head.text();
        return head.first().startsWith("{")
                && (text.contains("\"numTotalTests\"") || text.contains("\"numTotalTestSuites\""));
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        TestRun run = new TestRun(input, sink);
        for (JsonNode file : JsonTrees.first(input.stream(), sink).path("testResults")) {
            file(file, run);
        }
        run.end();
        return null;
    }

    private static void file(JsonNode file, TestRun run) {
        boolean raw = file.has("testFilePath");
        String name = text(file, raw ? "testFilePath" : "name");
        String session = run.session(name);
        long clock = micros(raw ? file.path("perfStats").path("start") : file.path("startTime"));
        JsonNode tests = file.path(raw ? "testResults" : "assertionResults");
        for (JsonNode test : tests) {
            String titles = TestRun.path(Stream.concat(
                    StreamSupport.stream(test.path("ancestorTitles").spliterator(), false)
                            .map(JsonNode::asString),
                    Stream.of(text(test, "title"))));
            long own = micros(test.path("startAt"));
            LogEvent event = run.test(session, titles.isEmpty() ? text(test, "fullName") : titles, 0)
                    .at(own == ExecutionRow.NONE ? clock : own)
                    .ended(TestRun.outcome(text(test, "status")));
            if (TestRun.isNumber(test.path("duration"))) {
                event.lasting(Math.round(test.path("duration").asDouble()));
                clock = clock == ExecutionRow.NONE ? clock : clock + event.durationMs * 1000;
            }
            if (event.outcome == Outcome.FAILURE) {
                event.saying(test.path("failureMessages").path(0).asString(""));
            }
        }
        String why = text(file, raw ? "failureMessage" : "message");
        if (tests.isEmpty() && (raw ? !why.isEmpty() : TestRun.outcome(text(file, "status")) == Outcome.FAILURE)) {
            long end = micros(raw ? file.path("perfStats").path("end") : file.path("endTime"));
            run.test(session, name, 0)
                    .at(clock)
                    .lasting(Timestamps.between(clock, end))
                    .ended(Outcome.FAILURE)
                    .saying(why);
        }
    }

    /** Milliseconds since 1970, with a fraction perhaps. */
    private static long micros(JsonNode millis) {
        return millis.isNumber() && millis.asDouble() > 0 ? Math.round(millis.asDouble() * 1000) : ExecutionRow.NONE;
    }
}
