package dev.pave.ingest.log.format;

import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * bash's history with times ({@code HISTTIMEFORMAT} set): {@code #1767225600} and, in the next lines until the next time,
 * the command. It keeps neither durations nor exit codes. The last command may still grow by a line.
 */
public final class BashHistoryFormat implements LogFormat {

    private static final Pattern TIME = Pattern.compile("#(\\d{9,11})\\s*");

    @Override
    public String id() {
        return "bash-history";
    }

    @Override
    public boolean recognises(Sample head) {
        return head.lines(2).size() == 2 && TIME.matcher(head.first()).matches();
    }

    @Override
    public boolean appends() {
        return true;
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        LogLines lines = input.lines();
        Mark start = (Mark) null;
        long micros = 0L;
        StringBuilder command = new StringBuilder();
        while (lines.next()) {
            String text = lines.text();
            Matcher time = TIME.matcher(text);
            if (time.matches()) {
                if (start != null && !command.isEmpty()) {
                    sink.execution(draft(start, input, command, micros));
                }
                start = lines.markStart();
                micros = Long.parseLong(time.group(1)) * 1_000_000;
                command.setLength(0);
                sink.settled(lines::markStart);
            } else if (start == null && !text.isBlank()) {
                sink.reject(lines.number(), lines.offset(), "is a command without a time", text);
            } else if (!text.isBlank()) {
                command.append(command.isEmpty() ? "" : "\n").append(text);
            }
        }
        if (start == null) {
            return lines.here();
        }
        return command.isEmpty() ? start : sink.provisional(draft(start, input, command, micros), start);
    }

    private static LogEvent draft(Mark start, LogInput input, StringBuilder command, long micros) {
        return new LogEvent(":" + start.offset(), input.session())
                .line(start.line() + 1)
                .command(command.toString())
                .at(micros);
    }
}
