package dev.pave.ingest.log.format.test;

import static dev.pave.ingest.log.format.JsonLines.text;

import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.Mark;
import dev.pave.pattern.event.Execution.Outcome;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Events of Dart's and Flutter's tests: {@code dart test --reporter json}, {@code flutter test --machine}. A suite, which is a file,
 * is a session. Tests that the runner hides because they went well (it loads a file) are none; times count from the begin of
 * the run, whose clock they do not tell.
 */
public final class DartTestFormat implements LogFormat {

    @Override
    public String id() {
        return "dart-test";
    }

    @Override
    public boolean recognises(Sample head) {
        return head.objects(200).anyMatch(node -> begins(node) || node.has("testID") && node.has("hidden"));
    }

    private static boolean begins(JsonNode node) {
        return text(node, "type").equals("start") && node.has("protocolVersion")
                || text(node, "type").equals("testStart") && node.path("test").has("suiteID");
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        new Reading(new TestRun(input, sink)).read();
        return null;
    }

    /** The reading of one file. */
    private static final class Reading {
        private final TestRun run;
        private final Map<String, String> sessions = new HashMap<>();
        private final Map<String, Test> tests = new HashMap<>();

        /** A test that began, and when, in milliseconds of the run. */
        private record Test(LogEvent event, long began) {}

        Reading(TestRun run) {
            this.run = run;
        }

        void read() throws IOException {
            run.forEach(this::event, (text, line) -> {});
            tests.values().forEach(test -> run.add(test.event()));
            run.end();
        }

        private void event(JsonNode node, long line) {
            switch (text(node, "type")) {
                case "start" -> {
                    sessions.clear();
                    tests.values().forEach(test -> run.add(test.event()));
                    tests.clear();
                }
                case "suite" -> {
                    JsonNode suite = node.path("suite");
                    sessions.put(text(suite, "id"), run.session(text(suite, "path")));
                }
                case "testStart" -> started(node, line);
                case "error" -> failed(node);
                case "testDone" -> done(node);
                case "" -> run.reject(line, "is no event of a test", node.toString());
                default -> {}
            }
        }

        private void started(JsonNode node, long line) {
            JsonNode test = node.path("test");
            String session = sessions.computeIfAbsent(text(test, "suiteID"), of -> run.session(""));
            LogEvent event = run.draft(session, text(test, "name"), line).ended(Outcome.UNKNOWN);
            tests.put(text(test, "id"), new Test(event, node.path("time").asLong(0)));
        }

        /** What is told first is the cause. */
        private void failed(JsonNode node) {
            Test test = tests.get(text(node, "testID"));
            if (test != null && test.event().message == null) {
                test.event().saying((text(node, "error") + "\n" + text(node, "stackTrace")).strip());
            }
        }

        private void done(JsonNode node) {
            Test test = tests.remove(text(node, "testID"));
            if (test == null || node.path("hidden").asBoolean(false)) {
                return;
            }
            LogEvent event = test.event();
            if (!node.path("skipped").asBoolean(false)) {
                event.ended(TestRun.outcome(text(node, "result")));
            }
            event.lasting(Math.max(0, node.path("time").asLong(test.began()) - test.began()));
            run.add(event);
        }
    }
}
