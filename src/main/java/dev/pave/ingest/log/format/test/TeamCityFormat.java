package dev.pave.ingest.log.format.test;

import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.Decimals;
import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Timestamps;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.store.log.ExecutionRow;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Service messages for TeamCity, wherever they stand in a line: each test is an execution, the outermost suite its session,
 * and a problem of the build an execution that failed. Whatever else is printed is output.
 */
public final class TeamCityFormat implements LogFormat {

    private static final Pattern TESTS = Pattern.compile(
            "##teamcity\\[(?:testSuiteStarted|testStarted|testCount|testFailed|testIgnored|testFinished|buildProblem)\\b");

    @Override
    public String id() {
        return "teamcity";
    }

    @Override
    public boolean recognises(Sample head) {
        return TESTS.matcher(head.text()).find();
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        new Reading(input, sink).read();
        return null;
    }

    /** The reading of one file. */
    private static final class Reading {
        private static final String BEGIN = "##teamcity[";
        private static final Pattern ESCAPE = Pattern.compile("\\|(?:0x([0-9a-fA-F]{4})|(.))");

        private final TestRun run;
        private final LogInput input;
        private final Map<String, Flow> flows = new HashMap<>();
        private final Map<String, LogEvent> done = new HashMap<>();
        private boolean retries;

        /** What runs beside other things. */
        private static final class Flow {
            private final Deque<String> suites = new ArrayDeque<>();
            private final Map<String, LogEvent> open = new LinkedHashMap<>();
            private final Set<String> ignored = new HashSet<>();
            private String session;
        }

        Reading(LogInput input, Sink sink) {
            this.input = input;
            this.run = new TestRun(input, sink);
        }

        void read() throws IOException {
            LogLines lines = new LogLines(input.stream(), Mark.START, new byte[0], true);
            while (lines.next()) {
                String text = lines.text();
                int at = text.indexOf(BEGIN);
                while (at >= 0) {
                    int end = message(text, at + BEGIN.length(), lines.number());
                    if (end < 0) {
                        run.reject(lines.number(), "is no service message that is whole", text.substring(at));
                    }
                    at = text.indexOf(BEGIN, Math.max(end, at + 1));
                }
            }
            run.end();
        }

        /** Where the message that begins there ends; less than nothing where it does not. */
        private int message(String text, int from, long line) {
            int at = behindWord(text, from);
            String name = text.substring(from, at);
            Map<String, String> values = new HashMap<>();
            for (at = behindBlanks(text, at);
                    at < text.length() && text.charAt(at) != ']';
                    at = behindBlanks(text, at)) {
                int key = at;
                at = behindWord(text, at);
                String named = text.substring(key, at);
                at = behindBlanks(text, at);
                at = text.startsWith("=", at) ? behindBlanks(text, at + 1) : at;
                int close = text.startsWith("'", at) ? close(text, at + 1) : -1;
                if (close < 0) {
                    return -1;
                }
                values.put(named, plain(text.substring(at + 1, close)));
                at = close + 1;
            }
            if (at == text.length()) {
                return -1;
            }
            take(name, values, line);
            return at + 1;
        }

        private static int behindWord(String text, int from) {
            int at = from;
            while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            return at;
        }

        private static int behindBlanks(String text, int from) {
            int at = from;
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at;
        }

        /** Where a value ends; less than nothing where it does not. */
        private static int close(String text, int from) {
            for (int at = from; at < text.length(); at++) {
                if (text.charAt(at) == '|') {
                    at++;
                } else if (text.charAt(at) == '\'') {
                    return at;
                }
            }
            return -1;
        }

        private static String plain(String value) {
            return ESCAPE.matcher(value)
                    .replaceAll(match -> Matcher.quoteReplacement(
                            match.group(1) != null
                                    ? String.valueOf((char) Integer.parseInt(match.group(1), 16))
                                    : switch (match.group(2)) {
                                        case "n" -> "\n";
                                        case "r" -> "\r";
                                        case "x", "l", "p" -> "\n";
                                        default -> match.group(2);
                                    }));
        }

        private void take(String name, Map<String, String> values, long line) {
            Flow flow = flows.computeIfAbsent(values.getOrDefault("flowId", ""), id -> new Flow());
            String of = values.getOrDefault("name", "");
            String stamp = values.getOrDefault("timestamp", "");
            long time = stamp.isEmpty() ? ExecutionRow.NONE : Timestamps.micros(stamp);
            switch (name) {
                case "testSuiteStarted" -> {
                    flow.session = flow.suites.isEmpty() ? run.session(of) : flow.session;
                    flow.suites.push(of);
                }
                case "testSuiteFinished" -> {
                    if (flow.suites.contains(of)) {
                        while (!flow.suites.pop().equals(of)) {
                            continue;
                        }
                    }
                }
                case "testRetrySupport" ->
                    retries = values.getOrDefault("enabled", "").equals("true");
                case "testStarted" -> test(flow, of, line).at(time);
                case "testFailed" ->
                    open(flow, of, time, line).ended(Outcome.FAILURE).saying(words(values));
                case "testIgnored" -> {
                    open(flow, of, time, line).ended(Outcome.UNKNOWN);
                    flow.ignored.add(of);
                }
                case "testFinished" -> finished(flow, of, values.getOrDefault("duration", ""), time, line);
                case "buildProblem" ->
                    run.test(input.session(), of, line)
                            .operation("build problem")
                            .at(time)
                            .ended(Outcome.FAILURE)
                            .saying(values.get("description"));
                default -> {}
            }
        }

        private static String words(Map<String, String> values) {
            String message = values.getOrDefault("message", "").strip();
            String details = values.getOrDefault("details", "").strip();
            return message.isEmpty() ? details : details.isEmpty() ? message : message + "\n" + details;
        }

        /** One that never started began when it is told of. */
        private LogEvent open(Flow flow, String name, long time, long line) {
            LogEvent open = flow.open.get(name);
            return open == null ? test(flow, name, line).at(time) : open;
        }

        private LogEvent test(Flow flow, String name, long line) {
            String session = flow.session == null ? input.session() : flow.session;
            List<String> outer = new ArrayList<>(flow.suites);
            Collections.reverse(outer);
            String path = TestRun.path(Stream.concat(outer.stream(), Stream.of(name)));
            LogEvent before = retries ? done.get(session + "\0" + path) : null;
            LogEvent test = before == null ? run.test(session, path, line) : before;
            test.ended(Outcome.UNKNOWN).saying(null);
            done.put(session + "\0" + path, test);
            flow.open.put(name, test);
            flow.ignored.remove(name);
            return test;
        }

        private void finished(Flow flow, String name, String duration, long time, long line) {
            LogEvent test = open(flow, name, ExecutionRow.NONE, line);
            boolean ignored = flow.ignored.remove(name);
            flow.open.remove(name);
            if (test.outcome == Outcome.UNKNOWN && !ignored) {
                test.ended(Outcome.SUCCESS);
            }
            test.lasting(
                    duration.isEmpty()
                            ? Timestamps.between(test.startedMicros, time)
                            : Math.round(Decimals.of(duration)));
        }
    }
}
