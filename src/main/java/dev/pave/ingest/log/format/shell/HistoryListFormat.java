package dev.pave.ingest.log.format.shell;

import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Stamp;
import dev.pave.store.log.ExecutionRow;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code history} and {@code fc -l} print: {@code   501  2026-03-01 10:00:00 make test}, with or without a time. Numbers
 * grow; a line without a larger one goes on with the command before it. It keeps neither durations nor exit codes. The last
 * command may still grow.
 */
public final class HistoryListFormat implements LogFormat {

    private static final Pattern ENTRY = Pattern.compile("\\s*(\\d{1,7})[* ] ?\\s*(\\S.*)", Pattern.DOTALL);
    private static final int LOOKED_AT = 40;
    private static final int FEWEST = 3;

    @Override
    public String id() {
        return "history-list";
    }

    /** Numbers that count up, each with a date behind it, or in a file that is called a history. */
    @Override
    public boolean recognises(Sample head) {
        List<String> lines = head.lines(LOOKED_AT);
        boolean called = head.name().contains("hist");
        Stamp stamp = new Stamp();
        long last = -1;
        int next = 0;
        for (String line : lines) {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches()) {
                long number = Long.parseLong(entry.group(1));
                next += number == last + 1 && (called || isDated(entry.group(2), stamp)) ? 1 : 0;
                last = number;
            }
        }
        return next >= FEWEST - 1 && (next + 1) * 2 > lines.size();
    }

    private static boolean isDated(String text, Stamp stamp) {
        return stamp.at(text, text.startsWith("[") ? 1 : 0) && stamp.micros() != ExecutionRow.NONE;
    }

    @Override
    public long foreignLine(Sample head) {
        return ENTRY.matcher(head.first()).matches() ? 0 : head.firstLine();
    }

    @Override
    public boolean appends() {
        return true;
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        LogLines lines = input.lines();
        Stamp stamp = new Stamp();
        Mark start = null;
        LogEvent open = null;
        long last = -1;
        while (lines.next()) {
            String text = lines.text();
            Matcher entry = ENTRY.matcher(text);
            if (lines.tooLong()) {
                sink.reject(lines.number(), lines.offset(), Sink.TOO_LONG, lines.excerpt());
            } else if (entry.matches() && Long.parseLong(entry.group(1)) > last) {
                if (open != null) {
                    sink.execution(open);
                    sink.settled(lines.place());
                }
                last = Long.parseLong(entry.group(1));
                start = lines.markStart();
                open = event(new LogEvent(":" + lines.offset(), input.session()), entry.group(2), stamp);
                open.line(lines.number());
            } else if (open != null) {
                open.command(open.text + "\n" + text);
            } else if (!text.isBlank()) {
                sink.reject(lines.number(), lines.offset(), "is no entry of a history", lines.excerpt());
            }
        }
        return open == null ? lines.here() : sink.provisional(open, start);
    }

    private static LogEvent event(LogEvent event, String text, Stamp stamp) {
        boolean bracket = text.startsWith("[");
        if (!stamp.at(text, bracket ? 1 : 0)) {
            return event.command(text.strip());
        }
        int end = bracket && text.startsWith("]", stamp.end()) ? stamp.end() + 1 : stamp.end();
        return event.at(stamp.micros()).command(text.substring(end).strip());
    }
}
