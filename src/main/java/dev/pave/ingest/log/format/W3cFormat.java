package dev.pave.ingest.log.format;

import dev.pave.ingest.text.Decimals;
import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Timestamps;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.store.log.ExecutionRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Extended logs as the W3C's working draft WD-logfile has them and IIS, CloudFront and firewalls write them: {@code #Fields:}
 * names what the lines behind it have, also anew in the middle. Of a web server a line's operation is method and path; else
 * what the line has besides its time. An answer of 500 and above is a failure, all else unknown.
 */
public final class W3cFormat implements LogFormat {

    private static final String FIELDS = "#Fields:";
    private static final Pattern VALUE = Pattern.compile("\"((?:[^\"]++|\"\")*+)\"|(\\S+)");
    private static final int FEWEST = 3;
    private static final int FAILING = 500;

    @Override
    public String id() {
        return "w3c";
    }

    @Override
    public boolean recognises(Sample head) {
        return head.first().startsWith("#")
                && head.text()
                        .lines()
                        .takeWhile(line -> line.isBlank() || line.startsWith("#"))
                        .anyMatch(line -> line.startsWith(FIELDS)
                                && values(line.substring(FIELDS.length())).size() >= FEWEST);
    }

    @Override
    public boolean appends() {
        return true;
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        Columns columns = Columns.NONE;
        boolean seconds = true;
        for (String line : input.opening()) {
            columns = columns == Columns.NONE && line.startsWith(FIELDS) ? Columns.of(line) : columns;
            seconds &= !line.startsWith("#Software: Microsoft");
        }
        LogLines lines = input.lines();
        while (lines.next()) {
            String line = lines.text();
            if (lines.tooLong()) {
                sink.reject(lines.number(), lines.offset(), Sink.TOO_LONG, lines.excerpt());
            } else if (line.startsWith(FIELDS)) {
                columns = Columns.of(line);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                record(lines, values(line), columns, seconds, input.session(), sink);
            }
            sink.settled(lines.end());
        }
        return lines.here();
    }

    private static void record(
            LogLines lines, List<String> values, Columns columns, boolean seconds, String session, Sink sink) {
        if (values.size() != columns.names().size()) {
            String wrong =
                    "has " + values.size() + " fields, " + columns.names().size() + " are named";
            sink.reject(lines.number(), lines.offset(), wrong, lines.excerpt());
            return;
        }
        LogEvent event = new LogEvent(":" + lines.offset(), session).line(lines.number());
        event.message(columns.message(values)).at(columns.micros(values)).by(columns.value(values, "cs-username"));
        event.lasting(millis(columns.value(values, "time-taken"), seconds));
        event.raw = lines.text().strip();
        String status = columns.value(values, "sc-status");
        boolean failed = status != null && status.matches("\\d{3}") && Integer.parseInt(status) >= FAILING;
        event.ended(failed ? Outcome.FAILURE : Outcome.UNKNOWN);
        sink.execution(failed ? event.saying(event.raw) : event);
    }

    /** The draft has seconds, IIS milliseconds. */
    private static long millis(String taken, boolean seconds) {
        if (taken == null) {
            return ExecutionRow.NONE;
        }
        return seconds || taken.indexOf('.') >= 0 ? Decimals.millisOfSeconds(taken) : Timestamps.millis(taken);
    }

    private static List<String> values(String line) {
        List<String> values = new ArrayList<>();
        for (Matcher value = VALUE.matcher(line); value.find(); ) {
            values.add(value.group(1) == null ? value.group(2) : value.group(1).replace("\"\"", "\""));
        }
        return values;
    }

    /** What the fields of the lines are called. */
    private record Columns(List<String> names) {

        static final Columns NONE = new Columns(List.of());

        static Columns of(String directive) {
            return new Columns(values(directive.substring(FIELDS.length()).toLowerCase(Locale.ROOT)));
        }

        /** The value of a field; null where there is none. */
        String value(List<String> values, String name) {
            int at = names.indexOf(name);
            return at < 0 || values.get(at).equals("-") ? null : values.get(at);
        }

        long micros(List<String> values) {
            String date = value(values, "date");
            String time = value(values, "time");
            return date == null || time == null ? ExecutionRow.NONE : Timestamps.micros(date + "T" + time + "Z");
        }

        String message(List<String> values) {
            String method = value(values, "cs-method");
            String stem = value(values, "cs-uri-stem");
            String path = stem == null ? value(values, "cs-uri") : stem;
            if (method != null && path != null) {
                String query = stem == null ? null : value(values, "cs-uri-query");
                return method + " " + path + (query == null ? "" : "?" + query);
            }
            return IntStream.range(0, names.size())
                    .filter(at ->
                            !names.get(at).equals("date") && !names.get(at).equals("time"))
                    .mapToObj(values::get)
                    .filter(value -> !value.equals("-"))
                    .collect(Collectors.joining(" "));
        }
    }
}
