package dev.pave.ingest.log.format.test;

import dev.pave.ingest.log.format.InOrder;
import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.Decimals;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Timestamps;
import dev.pave.ingest.text.XmlScanner;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.store.log.ExecutionRow;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Test reports as JUnit, Surefire and many others write them: each {@code testcase} is an execution, whatever the counts
 * in the header say; one with a {@code failure} or {@code error} failed, also when that stands in a suite, a skipped one is
 * unknown, and one that passed in the end passed. A suite is a session; a case that tells no time of its own begins when
 * those before it in its suite have ended.
 */
public final class JUnitFormat implements LogFormat {

    private static final Pattern ROOT = Pattern.compile("testsuites?");

    @Override
    public String id() {
        return "junit";
    }

    @Override
    public boolean recognises(Sample head) {
        String root = XmlScanner.root(head.text());
        return ROOT.matcher(root).matches()
                || root.equals("testrun") && head.text().contains("<testsuite");
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        new Report(input, sink).read();
        return null;
    }

    /** A suite that is open. */
    private static final class Suite {
        private final String name;
        private final String session;
        private final List<LogEvent> tests = new ArrayList<>();
        private final long started;
        private final long lasts;
        private final long begun;
        private long clock;

        Suite(String name, String session, long started, long clock, long lasts) {
            this.name = name;
            this.session = session;
            this.started = started;
            this.begun = clock;
            this.clock = clock;
            this.lasts = lasts;
        }

        /** Its last test of a name; null where there is none. */
        LogEvent last(String text) {
            LogEvent last = null;
            for (LogEvent each : tests) {
                last = each.text.equals(text) ? each : last;
            }
            return last;
        }

        void after(long millis) {
            clock = clock == ExecutionRow.NONE || millis < 0 ? clock : clock + millis * 1000;
        }

        /** One within it has ended: when that was, where their times agree, else after as long as it took. */
        void after(Suite inner) {
            boolean within = clock != ExecutionRow.NONE
                    && inner.started != ExecutionRow.NONE
                    && inner.started >= clock
                    && (lasts < 0 || inner.clock <= started + lasts * 1000);
            if (within) {
                clock = inner.clock;
            } else if (inner.clock != ExecutionRow.NONE) {
                after((inner.clock - inner.begun) / 1000);
            }
        }
    }

    /** One report while it is read. */
    private static final class Report {
        private static final Set<String> CASES = Set.of("testcase");
        /** What a test is only quoted in. */
        private static final Set<String> QUOTING =
                Set.of("testcase", "system-out", "system-err", "failure", "error", "skipped", "property", "properties");

        private static final Pattern LATE = Pattern.compile("(?i).*tear ?down.*", Pattern.DOTALL);
        private static final Pattern FAILED = Pattern.compile("(?i)fail(ed|ure)?|error");
        private static final Pattern NOT_RUN =
                Pattern.compile("(?i)not ?run|skipped|disabled|ignored|suppressed|pending");

        private final LogInput input;
        private final Sink sink;
        private final XmlScanner xml;
        private final Deque<Suite> suites = new ArrayDeque<>();
        private final Set<String> sessions = new HashSet<>();
        private int ordinal;
        private int n;
        private LogEvent test;
        private int depth;
        private int failing;
        private boolean late;
        private boolean damaged;
        private String words;

        Report(LogInput input, Sink sink) throws IOException {
            this.input = input;
            this.sink = sink;
            this.xml = new XmlScanner(input.stream(), CASES);
        }

        void read() throws IOException {
            suites.push(new Suite("", input.session() + "#0", ExecutionRow.NONE, ExecutionRow.NONE, -1));
            boolean cut = false;
            while (xml.next()) {
                if (xml.isStart()) {
                    start();
                } else if (test != null && xml.element().equals("testcase")) {
                    cut |= xml.isCut();
                    end();
                } else if (words != null && isOutcome() && xml.depth() == failing - 1) {
                    words();
                } else if (isSuite()) {
                    close();
                }
            }
            close();
            if (xml.isCut() && !cut) {
                sink.reject(xml.line(), 0, Sink.ENDS_EARLY, "");
            }
        }

        private boolean isOutcome() {
            return xml.element().equals("failure") || xml.element().equals("error");
        }

        private boolean isSuite() {
            return ROOT.matcher(xml.element()).matches();
        }

        private void start() {
            if (isSuite()) {
                suites.push(suite(suites.peek()));
            } else if (xml.element().equals("testcase")) {
                begin();
            } else if (isOutcome() && test == null && ROOT.matcher(xml.parent()).matches()) {
                test = draft(suites.peek().name).at(suites.peek().clock);
                fail();
            } else if (test != null && xml.depth() == depth + 1) {
                if (isOutcome()) {
                    fail();
                } else if (NOT_RUN.matcher(xml.element()).matches() && test.outcome != Outcome.FAILURE) {
                    test.ended(Outcome.UNKNOWN);
                }
            }
        }

        private Suite suite(Suite outer) {
            String name = xml.attribute("name");
            String stamp = xml.attribute("timestamp");
            ordinal += xml.element().equals("testsuite") ? 1 : 0;
            String session =
                    (name.isEmpty() ? input.session() : name) + (stamp.isEmpty() ? "#" + ordinal : "@" + stamp);
            String own = sessions.add(session) ? session : session + "#" + ordinal;
            long started = stamp.isEmpty() ? ExecutionRow.NONE : Timestamps.micros(stamp);
            return new Suite(
                    name,
                    own,
                    started,
                    started == ExecutionRow.NONE ? outer.clock : started,
                    Decimals.millisOfSeconds(xml.attribute("time")));
        }

        private LogEvent draft(String name) {
            LogEvent draft = new LogEvent(":" + ++n, suites.peek().session).operation(("test " + name).strip());
            return draft.line(xml.line());
        }

        private void begin() {
            String owner = xml.attribute("classname");
            String name = xml.attribute("name");
            String stamp = xml.attribute("timestamp");
            String status = xml.attribute("status");
            String result = xml.attribute("result");
            String named = name.isEmpty() ? suites.peek().name : name;
            test = draft(owner.isEmpty() || name.isEmpty() ? named : owner + "." + name);
            test.at(stamp.isEmpty() ? suites.peek().clock : Timestamps.micros(stamp));
            test.lasting(Decimals.millisOfSeconds(xml.attribute("time")));
            boolean failed =
                    FAILED.matcher(status).matches() || FAILED.matcher(result).matches();
            boolean notRun =
                    NOT_RUN.matcher(status).matches() || NOT_RUN.matcher(result).matches();
            test.ended(failed ? Outcome.FAILURE : notRun ? Outcome.UNKNOWN : Outcome.SUCCESS);
            depth = xml.depth();
            late = false;
            words = null;
            damaged = xml.isBroken() || suites.size() == 1 || QUOTING.contains(xml.parent()) || named.isEmpty();
        }

        private void fail() {
            String message = xml.attribute("message");
            String type = xml.attribute("type");
            late |= test.outcome == Outcome.SUCCESS
                    && xml.element().equals("error")
                    && LATE.matcher(message).matches();
            test.ended(Outcome.FAILURE);
            if (test.message == null && words == null) {
                words = message.isEmpty() || type.isEmpty() ? message : type + ": " + message;
                failing = xml.depth();
                xml.keepText();
            }
        }

        /** A failure has ended: what it said. */
        private void words() {
            String text = xml.text();
            test.saying(words.isEmpty() ? text : words);
            words = null;
            if (ROOT.matcher(xml.parent()).matches()) {
                suites.peek().tests.add(test);
                test = null;
            }
        }

        private void end() {
            Suite suite = suites.peek();
            LogEvent last = late || suite.name.startsWith("pytest") ? suite.last(test.text) : null;
            if (damaged || xml.isBroken()) {
                String why =
                        xml.isCut() ? Sink.ENDS_EARLY : "is no test case that is whole, in a suite and with a name";
                sink.reject(test.line, 0, why, test.text);
            } else if (last != null) {
                last.lasting(last.durationMs < 0 ? test.durationMs : last.durationMs + Math.max(0, test.durationMs));
                last.ended(test.outcome).saying(last.message == null ? test.message : last.message);
                suite.after(test.durationMs);
            } else {
                suite.tests.add(test);
                suite.clock = Math.max(suite.clock, test.startedMicros);
                suite.after(test.durationMs);
            }
            test = null;
        }

        private void close() {
            Suite suite = suites.pop();
            if (!suites.isEmpty()) {
                suites.peek().after(suite);
            }
            InOrder.give(suite.tests, sink);
        }
    }
}
