package dev.pave.ingest.log.format;

import dev.pave.ingest.text.CsvRecord;
import dev.pave.ingest.text.Decimals;
import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Timestamps;
import dev.pave.pattern.event.Execution;
import dev.pave.store.log.ExecutionRow;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * CSV with a header: a record an execution. Commas, semicolons, tabs and bars are found out; {@link CsvColumns} says which
 * column is what. A record without a session belongs to the file's.
 */
public final class CsvFormat implements LogFormat {

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public boolean recognises(Sample head) {
        return head.isText()
                && !head.first().startsWith("{")
                && !head.first().startsWith("<")
                && CsvColumns.mayBeParted(CsvColumns.header(head))
                && CsvRecord.of(CsvColumns.header(head), CsvColumns.delimiter(CsvColumns.header(head)))
                                .size()
                        > 1;
    }

    @Override
    public boolean recognisesUnasked(Sample head) {
        return recognises(head) && CsvColumns.isHeader(CsvColumns.header(head));
    }

    @Override
    public boolean appends() {
        return true;
    }

    /** Not where a start may have its complete in what was added. */
    @Override
    public boolean goesOn(LogContent content, long sizeBefore) throws IOException {
        return !CsvColumns.mayHaveLifeCycle(content.head());
    }

    @Override
    public Optional<Cuts> cuts(LogContent content) {
        return Optional.of(new BetweenRecords());
    }

    /** Outside of quotes, and not behind an empty line, which belongs to no record. */
    private static final class BetweenRecords implements Cuts {

        private boolean quoted;
        private boolean blank;

        @Override
        public boolean before(LogLines line) {
            return !quoted && !blank && !line.isBlank();
        }

        @Override
        public void pass(LogLines line) {
            byte[] bytes = line.buffer();
            for (int i = line.start(); i < line.stop(); i++) {
                quoted ^= bytes[i] == '"';
            }
            blank = line.isBlank();
        }
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        return new Reading(input, sink).toTheEnd();
    }

    /** The reading of one file. */
    private static final class Reading {
        private static final Pattern NUMBER = Pattern.compile("\\d{5}(?:[.,]\\d+)?|\\d{9,10},\\d+");
        private static final Pattern STROKES =
                Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(?:\\d\\d){1,2}(?!\\d)");
        /** Days of spreadsheets: 1 January 1970, and those that are taken for one. */
        private static final int TO_1970 = 25_569;

        private static final int FIRST_DAY = 29_000;
        private static final int LAST_DAY = 73_000;
        private static final long NO_TIME_AT_ALL = ExecutionRow.NONE + 1;

        private final LogInput input;
        private final Sink sink;
        private final CsvColumns columns;
        private final LogLines lines;
        private final CsvRecord csv;
        private final boolean dayFirst;
        private final LifeCycles cycles;
        private final Map<String, Ended> endings = new HashMap<>();

        /** What a word says about the end. */
        private record Ended(Execution.Outcome outcome, long exitCode) {
            static Ended of(String word) {
                return new Ended(Outcomes.of(word), Outcomes.exitCode(word));
            }
        }

        Reading(LogInput input, Sink sink) throws IOException {
            this.input = input;
            this.sink = sink;
            this.columns = CsvColumns.of(input.head(), input.columns());
            this.lines = input.lines();
            this.dayFirst = isDayFirst(input.head().text());
            this.cycles = new LifeCycles(sink);
            this.csv = new CsvRecord(lines, columns.delimiter(), columns.width());
        }

        /** Whether dates with strokes begin with the day: one has a day there that is no month, and none elsewhere. */
        private static boolean isDayFirst(String text) {
            boolean first = false;
            for (Matcher date = STROKES.matcher(text); date.find(); ) {
                if (Integer.parseInt(date.group(2)) > 12) {
                    return false;
                }
                first |= Integer.parseInt(date.group(1)) > 12;
            }
            return first;
        }

        Mark toTheEnd() throws IOException {
            if (input.from().offset() == 0) {
                for (int i = 0; i <= CsvColumns.before(input.head()); i++) {
                    csv.next();
                }
            }
            while (csv.next()) {
                long time = time();
                String wrong = wrong(time);
                boolean last = csv.isUnterminated();
                if (wrong != null) {
                    if (!last) {
                        sink.reject(csv.line(), csv.offset(), wrong, csv.excerpt());
                    }
                } else if (columns.hasLifeCycle()) {
                    step(time);
                } else if (last) {
                    return sink.provisional(draft(time), csv.start());
                } else {
                    sink.execution(draft(time));
                }
                if (last) {
                    break;
                }
                if (!columns.hasLifeCycle()) {
                    sink.settled(csv.end());
                }
            }
            cycles.end();
            return csv.start();
        }

        /** A record that may be half of an execution. */
        private void step(long time) {
            LogEvent draft = draft(time);
            long end = columns.end() < 0 ? ExecutionRow.NONE : micros(text(columns.end()));
            boolean whole = end != ExecutionRow.NONE;
            cycles.add(
                    draft,
                    text(columns.transition()),
                    text(columns.instance()),
                    whole ? time : ExecutionRow.NONE,
                    whole ? end : time);
        }

        private boolean isWhole() {
            return !csv.isBroken() && csv.fields() == columns.width();
        }

        /** Microseconds; {@link #NO_TIME_AT_ALL} where something else stands. */
        private long time() {
            if (!isWhole() || columns.time() < 0) {
                return ExecutionRow.NONE;
            }
            String text = text(columns.time());
            long micros = micros(text);
            if (micros == ExecutionRow.NONE && columns.day() >= 0) {
                micros = micros(text(columns.day()) + " " + text);
            }
            return micros == ExecutionRow.NONE && !text.isEmpty() ? NO_TIME_AT_ALL : micros;
        }

        /** Also days since 1899, as spreadsheets count them, and seconds since 1970 with a comma. */
        private long micros(String text) {
            boolean number = !text.isEmpty()
                    && text.length() < 20
                    && NUMBER.matcher(text).matches();
            if (!number) {
                return text.isEmpty() ? ExecutionRow.NONE : Timestamps.micros(dayFirst ? text.replace('/', '.') : text);
            }
            double days = Decimals.of(text);
            return days > FIRST_DAY && days < LAST_DAY
                    ? Math.round((days - TO_1970) * 86_400_000) * 1000
                    : Timestamps.micros(text.replace(',', '.'));
        }

        /** What is wrong with the record; null for nothing. */
        private String wrong(long time) {
            if (csv.isBroken()) {
                return "is too long, or a quote is not closed or not the end of its field";
            }
            if (csv.fields() != columns.width()) {
                return "has " + csv.fields() + " fields, the header has " + columns.width();
            }
            if (time == NO_TIME_AT_ALL) {
                return "`" + text(columns.time()) + "` is no time";
            }
            return operation().isBlank() ? "has no operation" : null;
        }

        private LogEvent draft(long time) {
            String session = text(columns.session());
            LogEvent draft = new LogEvent(":" + csv.offset(), session.isEmpty() ? input.session() : session);
            draft.operation(operation()).line(csv.line());
            long end = columns.end() < 0 ? ExecutionRow.NONE : micros(text(columns.end()));
            draft.at(time == ExecutionRow.NONE ? end : time);
            String duration = columns.duration() < 0 ? "" : csv.field(columns.duration());
            draft.lasting(
                    duration.isEmpty()
                            ? Timestamps.between(time, end)
                            : columns.seconds() ? Decimals.millisOfSeconds(duration) : Timestamps.millis(duration));
            draft.by(text(columns.actor()));
            String outcome = text(columns.outcome());
            if (!outcome.isEmpty()) {
                Ended ended = endings.size() > 1000 ? Ended.of(outcome) : endings.computeIfAbsent(outcome, Ended::of);
                draft.ended(ended.outcome());
                draft.exitCode = ended.exitCode();
            }
            if (!columns.parameters().isEmpty()) {
                draft.with(parameters());
            }
            return draft;
        }

        private Map<String, String> parameters() {
            LinkedHashMap<String, String> named = new LinkedHashMap<>();
            for (CsvColumns.Parameter parameter : columns.parameters()) {
                String value = csv.field(parameter.column());
                if (!value.isBlank()) {
                    named.put(parameter.name(), value);
                }
            }
            return named;
        }

        private String text(int column) {
            return column < 0 ? "" : csv.field(column).strip();
        }

        private String operation() {
            if (columns.operation().length == 1) {
                return text(columns.operation()[0]);
            }
            StringBuilder joined = new StringBuilder();
            for (int column : columns.operation()) {
                String part = text(column);
                if (!part.isEmpty()) {
                    joined.append(joined.isEmpty() ? "" : " ").append(part);
                }
            }
            return joined.toString();
        }
    }
}
