package dev.pave.ingest.log.format;

import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import dev.pave.pattern.event.Execution.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables whose columns are named by lines that begin with {@code #}, before the first record and also anew in the middle. */
abstract class HeadedTable implements LogFormat {

    private static final String COMMENT = "#";
    private static final String UNSET = "-";

    /** A table while it is read. */
    abstract static class Table {

        private List<String> names = List.of();

        /** Takes from a line that begins with {@code #} what it says of the lines behind it. */
        abstract void comment(String line);

        /** The fields of a record. */
        abstract List<String> values(String line);

        /** Says what a record tells. */
        abstract void fill(LogEvent event, List<String> values);

        /** Whether a record tells of a failure. */
        abstract boolean isFailure(List<String> values);

        final void named(List<String> columns) {
            names = columns;
        }

        /** Whether no line has named its columns yet. */
        final boolean isUnnamed() {
            return names.isEmpty();
        }

        /** The value of a field; null where there is none. */
        final String value(List<String> values, String name) {
            int at = names.indexOf(name);
            return at < 0 || values.get(at).equals(UNSET) ? null : values.get(at);
        }

        /** What is set, but for these fields and for what stands for an empty one. */
        final String allBut(Set<String> left, Set<String> empty, List<String> values) {
            return IntStream.range(0, names.size())
                    .filter(at -> !left.contains(names.get(at)))
                    .mapToObj(values::get)
                    .filter(value -> !value.equals(UNSET) && !empty.contains(value))
                    .collect(Collectors.joining(" "));
        }
    }

    /** Whether a line names columns. */
    abstract boolean namesColumns(String line);

    /** A table of a file that begins so, before its first line. */
    abstract Table table(List<String> opening);

    @Override
    public boolean recognises(Sample head) {
        return head.first().startsWith(COMMENT)
                && head.text()
                        .lines()
                        .takeWhile(line -> line.isBlank() || line.startsWith(COMMENT))
                        .anyMatch(this::namesColumns);
    }

    @Override
    public boolean appends() {
        return true;
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        Table table = table(input.opening());
        LogLines lines = input.lines();
        while (lines.next()) {
            String line = lines.text();
            if (lines.tooLong()) {
                sink.reject(lines.number(), lines.offset(), Sink.TOO_LONG, lines.excerpt());
            } else if (line.startsWith(COMMENT)) {
                table.comment(line);
            } else if (!line.isBlank()) {
                record(lines, table, input.session(), sink);
            }
            sink.settled(lines.end());
        }
        return lines.here();
    }

    private static void record(LogLines lines, Table table, String session, Sink sink) {
        List<String> values = table.values(lines.text());
        if (values.size() != table.names.size()) {
            String wrong = "has " + values.size() + " fields, " + table.names.size() + " are named";
            sink.reject(lines.number(), lines.offset(), wrong, lines.excerpt());
            return;
        }
        LogEvent event = new LogEvent(":" + lines.offset(), session).line(lines.number());
        table.fill(event, values);
        event.raw = lines.text().strip();
        boolean failed = table.isFailure(values);
        event.ended(failed ? Outcome.FAILURE : Outcome.UNKNOWN);
        sink.execution(failed ? event.saying(event.raw) : event);
    }
}
