package dev.pave.ingest.log.format;

import dev.pave.ingest.text.CsvRecord;
import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Stamp;
import dev.pave.mine.messages.LevelWords;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.store.log.ExecutionRow;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What PostgreSQL writes with {@code log_destination = csvlog}: records of 22 columns and more without a header, whose place
 * says what they are. A record is a message with its time, user and severity; a connection ({@code session_id}) is a session.
 */
public final class PostgresCsvFormat implements LogFormat {

    private static final Pattern SEVERITY = Pattern.compile("DEBUG[1-5]?|INFO|NOTICE|WARNING|LOG|ERROR|FATAL|PANIC");
    private static final Pattern STATE = Pattern.compile("[0-9A-Z]{5}");
    private static final int FEWEST = 22;

    private static final int TIME = 0;
    private static final int USER = 1;
    private static final int SESSION = 5;
    private static final int LEVEL = 11;
    private static final int SQL_STATE = 12;
    private static final int MESSAGE = 13;
    private static final int DETAIL = 14;
    private static final int STATEMENT = 19;

    @Override
    public String id() {
        return "postgresql-csv";
    }

    @Override
    public boolean recognises(Sample head) {
        String first = head.first();
        if (first.isEmpty() || !Character.isDigit(first.charAt(0))) {
            return false;
        }
        List<String> fields = CsvRecord.of(first, ',');
        return fields.size() > SQL_STATE
                && SEVERITY.matcher(fields.get(LEVEL)).matches()
                && STATE.matcher(fields.get(SQL_STATE)).matches()
                && micros(fields.get(TIME), new Stamp()) != ExecutionRow.NONE;
    }

    @Override
    public boolean appends() {
        return true;
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        LogLines lines = input.lines();
        CsvRecord csv = new CsvRecord(lines, ',', 0);
        Stamp stamp = new Stamp();
        while (csv.next()) {
            String wrong = wrong(csv);
            if (csv.isUnterminated()) {
                return wrong == null ? sink.provisional(message(csv, input, stamp), csv.start()) : csv.start();
            }
            if (wrong == null) {
                sink.execution(message(csv, input, stamp));
            } else {
                sink.reject(csv.line(), csv.offset(), wrong, csv.excerpt());
            }
            sink.settled(csv.end());
        }
        return csv.start();
    }

    /** With the name of a zone, as {@code CET}. */
    private static long micros(String text, Stamp stamp) {
        return stamp.at(text, 0) ? stamp.micros() : ExecutionRow.NONE;
    }

    private static String wrong(CsvRecord csv) {
        if (csv.isBroken()) {
            return "is too long, or a quote is not closed or not the end of its field";
        }
        if (csv.fields() < FEWEST) {
            return "has " + csv.fields() + " fields, a record of PostgreSQL has " + FEWEST + " at least";
        }
        return SEVERITY.matcher(csv.field(LEVEL)).matches() ? null : "`" + csv.field(LEVEL) + "` is no severity";
    }

    private static LogEvent message(CsvRecord csv, LogInput input, Stamp stamp) {
        String session = csv.field(SESSION).isEmpty() ? input.session() : csv.field(SESSION);
        boolean failed = LevelWords.isFailure(csv.field(LEVEL));
        LogEvent event = new LogEvent(":" + csv.offset(), session)
                .line(csv.line())
                .message(csv.field(MESSAGE))
                .at(micros(csv.field(TIME), stamp))
                .by(csv.field(USER))
                .ended(failed ? Outcome.FAILURE : Outcome.UNKNOWN);
        String more = csv.field(DETAIL) + "\n" + csv.field(STATEMENT);
        return failed ? event.saying((csv.field(MESSAGE) + "\n" + more.strip()).strip()) : event;
    }
}
