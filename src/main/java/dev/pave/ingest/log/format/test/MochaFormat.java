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
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Mocha's JSON: a file is a session. A hook that failed is an execution too. */
public final class MochaFormat implements LogFormat {

    @Override
    public String id() {
        return "mocha";
    }

    @Override
    public boolean recognises(Sample head) {
        String text = head.text();
        return head.first().startsWith("{")
                && text.contains("\"stats\"")
                && text.contains("\"passes\"")
                && text.contains("\"tests\"")
                && (text.contains("\"fullTitle\"") || text.contains("\"pending\""));
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        TestRun run = new TestRun(input, sink);
        JsonNode report = JsonTrees.first(input.stream(), sink);
        Set<String> pending = new HashSet<>();
        report.path("pending").forEach(test -> pending.add(key(test)));
        long clock = Timestamps.micros(text(report.path("stats"), "start"));
        Set<String> told = new HashSet<>();
        for (JsonNode test : report.path("tests")) {
            told.add(key(test));
            clock = test(test, pending.contains(key(test)) || !test.has("duration"), clock, input, run);
        }
        for (JsonNode test : report.path("failures")) {
            clock = told.contains(key(test)) ? clock : test(test, false, clock, input, run);
        }
        run.end();
        return null;
    }

    private static String key(JsonNode test) {
        return text(test, "file") + "\0" + text(test, "fullTitle");
    }

    /** When the next one begins. */
    private static long test(JsonNode test, boolean pending, long clock, LogInput input, TestRun run) {
        String file = text(test, "file");
        String name = text(test, "fullTitle").isEmpty() ? text(test, "title") : text(test, "fullTitle");
        boolean failed = !test.path("err").isEmpty();
        LogEvent event = run.test(file.isEmpty() ? input.session() : file, name, 0)
                .at(clock)
                .ended(failed ? Outcome.FAILURE : pending ? Outcome.UNKNOWN : Outcome.SUCCESS);
        event.saying(failed ? text(test.path("err"), "message") : null);
        if (TestRun.isNumber(test.path("duration"))) {
            event.lasting(Math.round(test.path("duration").asDouble()));
            return clock == ExecutionRow.NONE ? clock : clock + event.durationMs * 1000;
        }
        return clock;
    }
}
