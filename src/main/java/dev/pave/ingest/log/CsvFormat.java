package dev.pave.ingest.log;

import dev.pave.store.ExecutionRow;
import java.io.IOException;

/**
 * CSV with a header: a record an execution. Commas, semicolons, tabs and bars are found out; {@link CsvColumns} says which
 * column is what. A record without a session belongs to the file's.
 */
final class CsvFormat implements LogFormat {

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
        var columns = CsvColumns.of(input.head().first(), input.columns());
        var lines = input.lines();
        var csv = new CsvRecord(columns.delimiter());
        if (input.from().offset() == 0) {
            csv.next(lines);
        }
        while (csv.next(lines)) {
            if (csv.unterminated()) {
                return last(csv, columns, input, sink);
            }
            var wrong = wrong(csv, columns);
            if (wrong == null) {
                sink.execution(draft(csv, columns, input));
            } else {
                sink.reject(csv.line(), csv.offset(), wrong, lines.excerpt());
            }
            sink.settled(lines.end());
        }
        return csv.start();
    }

    private static Mark last(CsvRecord csv, CsvColumns columns, LogInput input, Sink sink) {
        return wrong(csv, columns) == null ? sink.provisional(draft(csv, columns, input), csv.start()) : csv.start();
    }

    /** What is wrong with a record; null for nothing. */
    private static String wrong(CsvRecord csv, CsvColumns columns) {
        if (csv.tooLong()) {
            return "is too long, or a quote is not closed";
        }
        if (csv.fields() != columns.width()) {
            return "has " + csv.fields() + " fields, the header has " + columns.width();
        }
        if (columns.time() >= 0) {
            var time = csv.field(columns.time()).strip();
            if (!time.isEmpty() && Times.micros(time) == ExecutionRow.NONE) {
                return "`" + time + "` is no time";
            }
        }
        return operation(csv, columns).isBlank() ? "has no operation" : null;
    }

    private static Draft draft(CsvRecord csv, CsvColumns columns, LogInput input) {
        var session = text(csv, columns.session());
        var draft = new Draft(":" + csv.offset(), session.isEmpty() ? input.session() : session);
        draft.operation(operation(csv, columns)).line(csv.line());
        var time = text(csv, columns.time());
        draft.at(time.isEmpty() ? ExecutionRow.NONE : Times.micros(time));
        var duration = text(csv, columns.duration());
        draft.lasting(duration.isEmpty() ? ExecutionRow.NONE : Times.millis(duration));
        draft.by(text(csv, columns.actor()));
        var outcome = text(csv, columns.outcome());
        if (!outcome.isEmpty()) {
            draft.ended(Outcomes.of(outcome));
            draft.exitCode = Outcomes.exitCode(outcome);
        }
        return draft;
    }

    private static String text(CsvRecord csv, int column) {
        return column < 0 ? "" : csv.field(column).strip();
    }

    private static String operation(CsvRecord csv, CsvColumns columns) {
        if (columns.operation().length == 1) {
            return csv.field(columns.operation()[0]).strip();
        }
        var joined = new StringBuilder();
        for (var column : columns.operation()) {
            var part = csv.field(column).strip();
            if (!part.isEmpty()) {
                joined.append(joined.isEmpty() ? "" : " ").append(part);
            }
        }
        return joined.toString();
    }
}
