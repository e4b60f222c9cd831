package dev.pave.ingest.log.format.test;

import static dev.pave.ingest.log.format.JsonLines.text;

import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.Decimals;
import dev.pave.ingest.text.Mark;
import dev.pave.pattern.event.Execution.Outcome;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Rust's tests as JSON: {@code cargo test -- --format json} and {@code libtest-json-plus} of nextest. A suite is a session; a
 * test that nextest ran again is one, as it ended.
 */
public final class LibtestFormat implements LogFormat {

    private static final Set<String> TYPES = Set.of("suite", "test", "bench");
    private static final Set<String> EVENTS =
            Set.of("started", "ok", "failed", "ignored", "timeout", "allowed_failure");

    @Override
    public String id() {
        return "libtest";
    }

    @Override
    public boolean recognises(Sample head) {
        return head.objects(200)
                .anyMatch(node -> TYPES.contains(text(node, "type"))
                        && EVENTS.contains(text(node, "event"))
                        && (node.has("name") || node.has("test_count")));
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        new Reading(new TestRun(input, sink)).read();
        return null;
    }

    /** The reading of one file. */
    private static final class Reading {
        private static final Pattern RUNNING =
                Pattern.compile("\\s*(?:Running (?:unittests )?|Doc-tests )([^\\s(]+).*");
        private static final Pattern AGAIN = Pattern.compile("(.*)#\\d+");

        private final TestRun run;
        private final Map<String, LogEvent> tests = new HashMap<>();
        private String named = "";
        private String session;

        Reading(TestRun run) {
            this.run = run;
        }

        void read() throws IOException {
            run.forEach(this::event, (text, line) -> noise(text));
            run.end();
        }

        /** Cargo says which file's tests come. */
        private void noise(String line) {
            Matcher running = RUNNING.matcher(line);
            named = running.matches() ? running.group(1) : named;
        }

        private void event(JsonNode node, long line) {
            String event = text(node, "event");
            if (text(node, "type").equals("suite")) {
                if (event.equals("started")) {
                    JsonNode nextest = node.path("nextest");
                    String crate = TestRun.path(
                            java.util.stream.Stream.of(text(nextest, "crate"), text(nextest, "test_binary")));
                    session = run.session(crate.isEmpty() ? named : crate);
                    tests.clear();
                }
            } else if (text(node, "type").equals("test") || text(node, "type").equals("bench")) {
                session = session == null ? run.session(named) : session;
                test(node, event, line);
            } else if (!node.has("type")) {
                run.reject(line, "is no event of a test", node.toString());
            }
        }

        private void test(JsonNode node, String event, long line) {
            Matcher again = AGAIN.matcher(text(node, "name"));
            String name = again.matches() ? again.group(1) : text(node, "name");
            LogEvent test = tests.computeIfAbsent(name, of -> run.test(session, of.replace('$', '.'), line));
            if (event.equals("started") || event.equals("timeout")) {
                return;
            }
            test.ended(text(node, "type").equals("bench") ? Outcome.SUCCESS : TestRun.outcome(event));
            test.lasting(Decimals.millisOfSeconds(text(node, "exec_time")));
            String words = text(node, "message").isEmpty() ? text(node, "stdout") : text(node, "message");
            test.saying(test.outcome == Outcome.FAILURE ? words : null);
        }
    }
}
