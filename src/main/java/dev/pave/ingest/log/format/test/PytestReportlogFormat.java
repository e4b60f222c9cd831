package dev.pave.ingest.log.format.test;

import static dev.pave.ingest.log.format.JsonLines.text;

import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.Mark;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.store.log.ExecutionRow;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * pytest-reportlog: setup, call and teardown of a test are one execution, also with the runs that were tried again; a file
 * that could not be collected is one. A run of pytest is a session.
 */
public final class PytestReportlogFormat implements LogFormat {

    @Override
    public String id() {
        return "pytest-reportlog";
    }

    @Override
    public boolean recognises(Sample head) {
        return head.first().startsWith("{") && head.first().contains("\"$report_type\"");
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        new Reading(new TestRun(input, sink)).read();
        return null;
    }

    /** The reading of one file. */
    private static final class Reading {
        private final TestRun run;
        private final Map<String, Test> tests = new HashMap<>();
        private String session;

        /** A test, and what is known of it so far. */
        private static final class Test {
            private final LogEvent event;
            private boolean over;
            private boolean again;
            private boolean failed;

            Test(LogEvent event) {
                this.event = event;
            }
        }

        Reading(TestRun run) {
            this.run = run;
        }

        void read() throws IOException {
            run.forEach(this::report, (text, line) -> {});
            run.end();
        }

        private void report(JsonNode node, long line) {
            String type = text(node, node.has("_report_type") ? "_report_type" : "$report_type");
            switch (type) {
                case "SessionStart" -> {
                    session = run.session("");
                    tests.clear();
                }
                case "CollectReport" -> {
                    if (text(node, "outcome").equals("failed")) {
                        LogEvent file = run.test(session(), text(node, "nodeid"), line);
                        file.operation("collect " + text(node, "nodeid")).ended(Outcome.FAILURE);
                        file.saying(words(node.path("longrepr")));
                    }
                }
                case "TestReport", "SubTestReport", "SubtestReport" -> test(node, line);
                case "" -> run.reject(line, "has no $report_type", node.toString());
                default -> {}
            }
        }

        private String session() {
            session = session == null ? run.session("") : session;
            return session;
        }

        private void test(JsonNode node, long line) {
            String id = text(node, "nodeid");
            String key = text(node, "worker_id") + "\0" + text(node, "item_index") + "\0" + id;
            Test test = tests.get(key);
            if (test == null || test.over && !test.again) {
                test = new Test(run.test(session(), id, line).ended(Outcome.UNKNOWN));
                tests.put(key, test);
            }
            add(test, node);
            test.over = text(node, "when").equals("teardown");
        }

        private static void add(Test test, JsonNode node) {
            LogEvent event = test.event;
            String outcome = text(node, "outcome");
            if (event.startedMicros == ExecutionRow.NONE && node.path("start").isNumber()) {
                event.at(Math.round(node.path("start").asDouble() * 1e6));
            }
            if (node.path("duration").isNumber()) {
                long millis = Math.round(node.path("duration").asDouble() * 1000);
                event.lasting(Math.max(0, event.durationMs) + millis);
            }
            if (test.over) {
                test.over = false;
                test.again = false;
                test.failed = false;
            }
            if (outcome.equals("failed")) {
                event.saying(event.outcome == Outcome.FAILURE ? event.message : words(node.path("longrepr")));
                event.ended(Outcome.FAILURE);
            } else if (outcome.equals("rerun")) {
                test.again = true;
            } else if (outcome.equals("passed") && text(node, "when").equals("call") && !test.failed) {
                event.ended(Outcome.SUCCESS);
            }
            test.failed |= outcome.equals("failed");
        }

        /** Text, the place and reason of a skip, or a crash with its message. */
        private static String words(JsonNode repr) {
            if (repr.isArray()) {
                return repr.path(repr.size() - 1).asString("");
            }
            String crash = text(repr.path("reprcrash"), "message");
            return repr.isString() ? repr.asString() : crash.isEmpty() ? text(repr, "longrepr") : crash;
        }
    }
}
