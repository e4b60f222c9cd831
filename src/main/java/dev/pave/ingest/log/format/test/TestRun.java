package dev.pave.ingest.log.format.test;

import dev.pave.ingest.log.format.InOrder;
import dev.pave.ingest.log.format.JsonLines;
import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import dev.pave.pattern.event.Execution.Outcome;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The tests of one file while it is read: each has a name and a session, and is given out when all are known. */
final class TestRun {

    private static final Set<String> PASSED =
            Set.of("pass", "passed", "passedbutrunaborted", "completed", "ok", "success", "expected", "flaky");
    private static final Set<String> FAILED = Set.of(
            "fail",
            "failed",
            "failure",
            "error",
            "unexpected",
            "timedout",
            "timeout",
            "aborted",
            "interrupted",
            "broken");

    private final LogInput input;
    private final Sink sink;
    private final InOrder given = new InOrder();
    private final Map<String, Integer> sessions = new HashMap<>();
    private int n;

    TestRun(LogInput input, Sink sink) {
        this.input = input;
        this.sink = sink;
    }

    /** A test that is counted whatever becomes of it. */
    LogEvent test(String session, String name, long line) {
        LogEvent test = draft(session, name, line);
        given.add(test);
        return test;
    }

    /** A test that counts once it is added. */
    LogEvent draft(String session, String name, long line) {
        return new LogEvent(":" + ++n, session).operation("test " + name).line(line);
    }

    void add(LogEvent test) {
        given.add(test);
    }

    /** A session of its own, also where another one has that name. */
    String session(String name) {
        String wanted = name.isEmpty() ? input.session() : name;
        int times = sessions.merge(wanted, 1, Integer::sum);
        return times == 1 ? wanted : wanted + "#" + times;
    }

    void reject(long line, String why, String excerpt) {
        sink.reject(line, 0, why, excerpt);
    }

    void end() {
        given.give(sink);
    }

    /** Takes a line that is no JSON. */
    @FunctionalInterface
    interface Text {
        void accept(String text, long line);
    }

    /** Gives each line that is a JSON object, and each that does not begin like one; others are rejected. */
    void forEach(JsonLines.Each objects, Text others) throws IOException {
        LogLines lines = new LogLines(input.stream(), Mark.START, new byte[0], true);
        while (lines.next()) {
            String text = lines.tooLong() ? "{" : lines.text();
            if (!text.startsWith("{")) {
                others.accept(text, lines.number());
            } else if (!JsonLines.takes(JsonLines.parsed(text), text, lines.number(), objects)
                    && (!lines.unterminated() || input.still())) {
                reject(lines.number(), "is no JSON object", lines.excerpt());
            }
        }
    }

    /** Whether a value is a number that is one: NaN is none. */
    static boolean isNumber(JsonNode value) {
        return value.isNumber() && Double.isFinite(value.asDouble());
    }

    /** A word of a test runner; what was not run or is no such word is unknown. */
    static Outcome outcome(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        return PASSED.contains(plain) ? Outcome.SUCCESS : FAILED.contains(plain) ? Outcome.FAILURE : Outcome.UNKNOWN;
    }

    /** Names from outside to inside. */
    static String path(Stream<String> names) {
        return names.filter(name -> !name.isBlank()).map(String::strip).collect(Collectors.joining(" > "));
    }

    /** What several lines of output say, by whom; of long ones the end. */
    static final class Outputs {
        private static final int LONGEST = 1 << 14;
        private final Map<String, StringBuilder> all = new LinkedHashMap<>();

        void add(String whose, String text) {
            StringBuilder output = all.computeIfAbsent(whose, of -> new StringBuilder());
            output.append(text);
            if (output.length() > 2 * LONGEST) {
                output.delete(0, LONGEST);
            }
        }

        String take(String whose) {
            StringBuilder output = all.remove(whose);
            return output == null ? "" : output.toString().strip();
        }
    }
}
