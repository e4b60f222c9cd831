package dev.pave.ingest.log.format.test;

import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.Decimals;
import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import dev.pave.pattern.event.Execution.Outcome;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Test Anything Protocol, 12 to 14: each {@code ok} and {@code not ok} is an execution, also within subtests; one to be
 * done ({@code # TODO}) has not failed, a skipped one is unknown. Comments and YAML belong to the test before them. A file may
 * have several streams, a session each.
 */
public final class TapFormat implements LogFormat {

    private static final Pattern VERSION = Pattern.compile("(?i)TAP version 1[2-4]");
    /** With what TAP 12 put behind it: the numbers of the tests that are still to be done. */
    private static final Pattern PLAN = Pattern.compile("1\\.\\.(\\d{1,9})(\\s*#.*|\\s+todo(?:\\s+\\d+)++\\s*;?)?");

    private static final int LOOKED_AT = 200;
    private static final Pattern POINT = Pattern.compile("(not )?ok(?: +(\\d+))?(?=\\s|$)");

    @Override
    public String id() {
        return "tap";
    }

    @Override
    public boolean recognises(Sample head) {
        List<String> lines = head.lines(LOOKED_AT);
        String first = lines.isEmpty() ? "" : lines.get(0);
        long points = lines.stream().filter(TapFormat::isPoint).count();
        boolean planned = lines.stream().anyMatch(line -> PLAN.matcher(line).matches());
        return lines.stream().limit(40).anyMatch(line -> VERSION.matcher(line).matches())
                || first.matches("(not )?ok \\d+( .*)?") && points * 4 >= lines.size()
                || planned && (points > 0 ? isMostly(head) : lines.stream().allMatch(TapFormat::isSkippedOrComment));
    }

    /** Of a stream without tests: the plan that says so, and comments. */
    private static boolean isSkippedOrComment(String line) {
        return line.startsWith("1..0") || line.startsWith("#");
    }

    /** Whether most lines that are not indented, as subtests and YAML are, belong to the protocol. */
    private static boolean isMostly(Sample head) {
        List<String> outer = head.text()
                .lines()
                .limit(LOOKED_AT)
                .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                .toList();
        long told = outer.stream().filter(TapFormat::isProtocol).count();
        return told > 0 && told * 2 >= outer.size();
    }

    private static boolean isProtocol(String line) {
        String plain = line.stripTrailing();
        return plain.startsWith("#")
                || plain.startsWith("pragma ")
                || plain.startsWith("Bail out!")
                || plain.equals("}")
                || isPoint(plain)
                || PLAN.matcher(plain).matches();
    }

    private static boolean isPoint(String line) {
        return POINT.matcher(line).lookingAt();
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        new Reading(input, sink).read();
        return null;
    }

    /** The reading of one file. */
    private static final class Reading {
        private static final Pattern DIRECTIVE = Pattern.compile("(?i)(?<!\\S)#\\s*(?:todo|skip|time=)");
        private static final Pattern SUBTEST = Pattern.compile("# Subtest: ?(.*)");
        private static final Pattern DURATION = Pattern.compile("\\s*(?:duration_ms|time):\\s*([\\d.]+)\\s*");
        private static final Pattern TIME = Pattern.compile("(?i)time=([\\d.]+ ?m?s)");
        private static final Pattern WORDS = Pattern.compile("(\\s*)(?:error|message):\\s*(.*)");

        private final TestRun run;
        private final LogInput input;
        private final Deque<Level> levels = new ArrayDeque<>();
        private String session;
        private LogEvent last;
        private String yaml;
        private boolean inYaml;
        private int wordsAt;
        private StringBuilder words = new StringBuilder();

        /** Tests of one indentation. */
        private static final class Level {
            private final int indent;
            private final String name;
            private long planned = -1;
            private long seen;
            private String next = "";

            Level(int indent, String name) {
                this.indent = indent;
                this.name = name;
            }
        }

        Reading(LogInput input, Sink sink) {
            this.input = input;
            this.run = new TestRun(input, sink);
        }

        void read() throws IOException {
            LogLines lines = new LogLines(input.stream(), Mark.START, new byte[0], true);
            begin();
            while (lines.next()) {
                line(lines.text().stripTrailing(), lines.number());
            }
            close(-1, lines.number());
            run.end();
        }

        private void begin() {
            session = run.session("");
            levels.push(new Level(0, ""));
        }

        private void line(String text, long number) {
            String plain = text.stripLeading();
            int indent = text.length() - plain.length();
            Matcher point = POINT.matcher(plain);
            inYaml = inYaml && (plain.isEmpty() || indent >= yaml.length());
            if (inYaml) {
                yaml(text, plain);
            } else if (VERSION.matcher(plain).matches() && indent == 0) {
                if (levels.peek().seen > 0 || levels.peek().planned >= 0) {
                    close(-1, number);
                    begin();
                }
            } else if (plain.equals("---") && last != null) {
                inYaml = true;
                yaml = text.substring(0, indent);
                words = new StringBuilder();
                wordsAt = -1;
            } else if (plain.startsWith("Bail out!")) {
                stopped(plain.substring(9).strip(), number);
            } else if (SUBTEST.matcher(plain).matches()) {
                level(indent, number).next =
                        SUBTEST.matcher(plain).replaceFirst("$1").strip();
            } else if (PLAN.matcher(plain).matches()) {
                Matcher plan = PLAN.matcher(plain);
                level(indent, number).planned = plan.matches() ? Long.parseLong(plan.group(1)) : -1;
            } else if (point.lookingAt()) {
                point(point, plain.substring(point.end()), indent, number);
            } else {
                comment(plain);
            }
        }

        private void comment(String plain) {
            if (plain.startsWith("#") && last != null && last.outcome == Outcome.FAILURE) {
                String comment = plain.substring(1).strip();
                last.saying(
                        last.message == null
                                ? comment
                                : last.message.length() > 4000 ? last.message : last.message + "\n" + comment);
            }
        }

        /** The level of an indentation: deeper ones end, a new one begins. */
        private Level level(int indent, long number) {
            while (levels.peek().indent > indent && levels.size() > 1) {
                end(number);
            }
            if (indent > levels.peek().indent) {
                Level outer = levels.peek();
                levels.push(new Level(indent, TestRun.path(Stream.of(outer.name, outer.next))));
                outer.next = "";
            }
            return levels.peek();
        }

        private void close(int indent, long number) {
            while (!levels.isEmpty() && levels.peek().indent > indent) {
                end(number);
            }
        }

        private void end(long number) {
            Level level = levels.pop();
            if (level.planned > level.seen) {
                run.reject(number, "the plan names " + level.planned + " tests, there are " + level.seen, "");
            }
        }

        private void point(Matcher point, String rest, int indent, long number) {
            Level level = level(indent, number);
            level.seen++;
            Matcher said = DIRECTIVE.matcher(rest);
            int end = said.find() ? said.start() : rest.length();
            String directive = rest.substring(end).replaceFirst("\\s*#\\s*", "").toLowerCase(Locale.ROOT);
            String title =
                    rest.substring(0, end).strip().replaceFirst("^- *", "").replaceAll("\\\\([#\\\\])", "$1");
            if (rest.endsWith("{")) {
                title = title.replaceFirst(" *\\{$", "");
                level.next = title;
            }
            String name = title.isEmpty() ? String.valueOf(level.seen) : title;
            last = run.test(session, TestRun.path(Stream.of(level.name, name)), number);
            boolean failed = point.group(1) != null;
            boolean unknown = directive.startsWith("skip") || failed && directive.startsWith("todo");
            last.ended(unknown ? Outcome.UNKNOWN : failed ? Outcome.FAILURE : Outcome.SUCCESS);
            Matcher time = TIME.matcher(directive);
            last.lasting(time.find() ? Decimals.millisOfSeconds(time.group(1)) : -1);
        }

        private void stopped(String reason, long number) {
            last = run.test(session, "run", number)
                    .operation("bail out")
                    .ended(Outcome.FAILURE)
                    .saying(reason);
            levels.forEach(level -> level.planned = -1);
        }

        private void yaml(String text, String plain) {
            int indent = text.length() - plain.length();
            if (plain.equals("...") && indent <= yaml.length()) {
                inYaml = false;
                if (last.outcome == Outcome.FAILURE && words.length() > 0) {
                    last.saying(words.toString().strip());
                }
                return;
            }
            Matcher duration = DURATION.matcher(text);
            Matcher begins = WORDS.matcher(text);
            if (duration.matches() && indent <= yaml.length() + 1) {
                last.lasting(Math.round(Decimals.of(duration.group(1))));
            } else if (wordsAt >= 0 && indent > wordsAt && words.length() < 8000) {
                words.append(plain).append('\n');
            } else {
                wordsAt = -1;
                if (begins.matches() && words.length() == 0) {
                    wordsAt = indent;
                    words.append(begins.group(2).replaceFirst("^[|>][-+]?$", "").replaceFirst("^(['\"])(.*)\\1$", "$2"))
                            .append('\n');
                }
            }
        }
    }
}
