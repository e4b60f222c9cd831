package dev.pave.ingest.log.format;

import dev.pave.ingest.text.Decimals;
import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Timestamps;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.store.log.ExecutionRow;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tables of Zeek (formerly Bro): lines that begin with {@code #fields} name the columns, also anew in the middle, {@code
 * #separator} what is between them. Of a request over HTTP the message is method and path, else what the line has besides its
 * time, its id and what is unset. An answer of 500 and above is a failure, all else unknown.
 */
public final class ZeekFormat implements LogFormat {

    private static final String FIELDS = "#fields";
    private static final String SEPARATOR = "#separator \\x";
    private static final String UNSET = "-";
    private static final Set<String> NO_MESSAGE = Set.of("ts", "uid", "duration");

    @Override
    public String id() {
        return "zeek";
    }

    @Override
    public boolean recognises(Sample head) {
        return head.first().startsWith("#")
                && head.text()
                        .lines()
                        .takeWhile(line -> line.isBlank() || line.startsWith("#"))
                        .anyMatch(line -> line.startsWith(FIELDS) && line.length() > FIELDS.length() + 1);
    }

    @Override
    public boolean appends() {
        return true;
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        Columns columns = new Columns('\t', List.of());
        for (String line : input.opening()) {
            columns = columns.names().isEmpty() ? columns.with(line) : columns;
        }
        LogLines lines = input.lines();
        while (lines.next()) {
            String line = lines.text();
            if (lines.tooLong()) {
                sink.reject(lines.number(), lines.offset(), Sink.TOO_LONG, lines.excerpt());
            } else if (line.startsWith("#")) {
                columns = columns.with(line);
            } else if (!line.isBlank()) {
                record(lines, columns, input.session(), sink);
            }
            sink.settled(lines.end());
        }
        return lines.here();
    }

    private static void record(LogLines lines, Columns columns, String session, Sink sink) {
        List<String> values = columns.values(lines.text());
        if (values.size() != columns.names().size()) {
            String wrong =
                    "has " + values.size() + " fields, " + columns.names().size() + " are named";
            sink.reject(lines.number(), lines.offset(), wrong, lines.excerpt());
            return;
        }
        String time = columns.value(values, "ts");
        String took = columns.value(values, "duration");
        String status = columns.value(values, "status_code");
        boolean failed = status != null && status.matches("5\\d\\d");
        LogEvent event = new LogEvent(":" + lines.offset(), session)
                .line(lines.number())
                .message(columns.message(values))
                .at(time == null ? ExecutionRow.NONE : Timestamps.micros(time))
                .by(columns.value(values, "username"))
                .lasting(took == null ? ExecutionRow.NONE : Decimals.millisOfSeconds(took))
                .ended(failed ? Outcome.FAILURE : Outcome.UNKNOWN);
        event.raw = lines.text().strip();
        sink.execution(failed ? event.saying(event.raw) : event);
    }

    /** How lines are parted, and what their fields are called. */
    private record Columns(char separator, List<String> names) {

        /** With what a line of a head says. */
        Columns with(String line) {
            if (line.startsWith(SEPARATOR) && line.strip().length() == SEPARATOR.length() + 2) {
                return new Columns((char) Integer.parseInt(line.strip().substring(SEPARATOR.length()), 16), names);
            }
            if (!line.startsWith(FIELDS)) {
                return this;
            }
            List<String> all = values(line);
            return new Columns(separator, all.subList(1, all.size()));
        }

        List<String> values(String line) {
            return Arrays.asList(line.split(java.util.regex.Pattern.quote(String.valueOf(separator)), -1));
        }

        /** The value of a field; null where there is none. */
        String value(List<String> values, String name) {
            int at = names.indexOf(name);
            return at < 0 || values.get(at).equals(UNSET) ? null : values.get(at);
        }

        String message(List<String> values) {
            String method = value(values, "method");
            String path = value(values, "uri");
            if (method != null && path != null) {
                return method + " " + path;
            }
            return IntStream.range(0, names.size())
                    .filter(at -> !NO_MESSAGE.contains(names.get(at)))
                    .mapToObj(values::get)
                    .filter(value -> !value.equals(UNSET) && !value.equals("(empty)"))
                    .collect(Collectors.joining(" "));
        }
    }
}
