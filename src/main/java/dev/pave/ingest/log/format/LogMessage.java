package dev.pave.ingest.log.format;

import dev.pave.ingest.log.format.structured.Layers;
import dev.pave.ingest.log.format.structured.LogSeverity;
import dev.pave.ingest.log.format.structured.Opening;
import dev.pave.ingest.log.format.structured.ToldMessage;
import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Stamp;
import dev.pave.ingest.text.Timestamps;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.store.log.ExecutionRow;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A message of a log while its lines are read. */
final class LogMessage {

    private static final Pattern TRACE = Pattern.compile(
            "(?m)^\\s+at [\\w.$<>]+|^\\s+at .+:\\d+|^Traceback \\(most recent|^Caused by: |^goroutine \\d+ \\[|^\\s+File \"");
    private static final int LONGEST = 20_000;
    /** RFC 5424 lets a message begin with one, to say that it is UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Supplier<Mark> place;
    private final long offset;
    private final long line;
    private final Writers writers;
    private final ToldMessage told;
    private final int start;
    private final String raw;
    private final String session;
    private final boolean title;
    private long lastLine;
    private String titled;
    private StringBuilder further;

    /**
     * @param told what its first line tells
     * @param start where the message begins in that; -1 where it goes on with a line that was not read
     * @param raw the line as it is written
     */
    LogMessage(
            LogLines.Spot at, Writers writers, ToldMessage told, int start, String raw, String session, Stamp stamp) {
        this.place = at.mark();
        this.offset = at.offset();
        this.line = at.number();
        this.lastLine = at.number();
        this.writers = writers;
        this.told = told;
        int from = start < 0 || start >= told.message().length() ? 0 : start;
        this.start =
                from + 1 < told.message().length() && told.message().charAt(from) == BYTE_ORDER_MARK ? from + 1 : from;
        this.raw = raw;
        this.session = session;
        this.title = told.isLine() && writers.isTitle(told.message(), stamp);
    }

    long line() {
        return line;
    }

    long lastLine() {
        return lastLine;
    }

    Mark place() {
        return place.get();
    }

    void goesOn(String text, long number) {
        lastLine = number;
        if (further == null) {
            further = new StringBuilder(told.message());
            titled = title && !text.isBlank() ? text.strip() : null;
        }
        if (further.length() < LONGEST) {
            further.append('\n').append(text);
        }
    }

    /** @param timed whether anybody asks for the time in its header */
    LogEvent draft(Stamp stamp, boolean timed) {
        String text = told.message();
        ToldMessage inner = Layers.of(titled == null ? text.substring(start) : afterLevel(stamp));
        boolean all = told.isLine() || told.severity() == LogSeverity.UNTOLD;
        LogSeverity header = all ? writers.severity(text, start, stamp) : LogSeverity.UNTOLD;
        if (header == LogSeverity.UNTOLD && titled != null) {
            header = writers.severity(titled, 0, stamp);
        }
        long stamped = timed && told.isLine()
                ? Timestamps.before(text, start == 0 && title ? text.length() : start, stamp)
                : ExecutionRow.NONE;
        ToldMessage whole = told.with(new ToldMessage(stamped, header, text, null, null, false))
                .with(inner);
        boolean traced = further != null && TRACE.matcher(further).find()
                || whole.more() != null
                        && whole.severity() == LogSeverity.UNTOLD
                        && TRACE.matcher(whole.more()).find();
        boolean failed = whole.severity() == LogSeverity.FAILING || traced;
        LogEvent draft = new LogEvent(":" + offset, session).line(line);
        draft.message(whole.message()).at(whole.micros());
        draft.raw = raw;
        draft.ended(failed ? Outcome.FAILURE : Outcome.UNKNOWN);
        if (further != null) {
            return draft.saying(further.toString());
        }
        return failed ? draft.saying(whole.more() == null ? text : whole.message() + "\n" + whole.more()) : draft;
    }

    /** The message of a second line, which may have the level before it. */
    private String afterLevel(Stamp stamp) {
        Opening opening = Opening.read(titled, stamp);
        return opening == null || opening.end() >= titled.length() ? titled : titled.substring(opening.end());
    }
}
