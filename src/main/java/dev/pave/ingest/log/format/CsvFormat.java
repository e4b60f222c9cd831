package dev.pave.ingest.log.format;

import dev.pave.ingest.text.CsvRecord;
import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Timestamps;
import dev.pave.pattern.event.Execution;
import dev.pave.store.log.ExecutionRow;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

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
                && CsvRecord.of(head.first(), CsvColumns.delimiter(head.first()))
                                .size()
                        > 1;
    }

    @Override
    public boolean recognisesUnasked(Sample head) {
        return recognises(head) && CsvColumns.isHeader(head.first());
    }

    @Override
    public boolean appends() {
        return true;
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        return new Reading(input, sink).toTheEnd();
    }

    /** The reading of one file. */
    private static final class Reading {
        private static final long NO_TIME_AT_ALL = ExecutionRow.NONE + 1;

        private final LogInput input;
        private final Sink sink;
        private final CsvColumns columns;
        private final LogLines lines;
        private final CsvRecord csv;
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
            this.columns = CsvColumns.of(input.head().first(), input.columns());
            this.lines = input.lines();
            this.csv = new CsvRecord(lines, columns.delimiter());
        }

        Mark toTheEnd() throws IOException {
            if (input.from().offset() == 0) {
                csv.next();
            }
            while (csv.next()) {
                long time = time();
                String wrong = wrong(time);
                if (lines.unterminated()) {
                    return wrong == null ? sink.provisional(draft(time), csv.start()) : csv.start();
                }
                if (wrong == null) {
                    sink.execution(draft(time));
                } else {
                    sink.reject(csv.line(), csv.offset(), wrong, lines.excerpt());
                }
                sink.settled(lines.end());
            }
            return csv.start();
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
            long micros = text.isEmpty() ? ExecutionRow.NONE : Timestamps.micros(text);
            return micros == ExecutionRow.NONE && !text.isEmpty() ? NO_TIME_AT_ALL : micros;
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
            draft.at(time);
            String duration = columns.duration() < 0 ? "" : csv.field(columns.duration());
            draft.lasting(duration.isEmpty() ? ExecutionRow.NONE : Timestamps.millis(duration));
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
