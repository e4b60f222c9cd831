package dev.pave.ingest.log.format.shell;

import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import java.io.IOException;
import java.util.Locale;

/**
 * PowerShell's history, as PSReadLine keeps it ({@code ConsoleHost_history.txt}): a command a line, which a backtick at its end
 * lets go on. It keeps neither times nor exit codes. Known by its name alone.
 */
public final class PowerShellHistoryFormat implements LogFormat {

    private static final String GOES_ON = "`";

    @Override
    public String id() {
        return "powershell-history";
    }

    @Override
    public boolean recognises(Sample head) {
        return head.name().toLowerCase(Locale.ROOT).endsWith("host_history.txt") && head.isText();
    }

    @Override
    public long foreignLine(Sample head) {
        return ForeignLines.first(head);
    }

    @Override
    public boolean appends() {
        return true;
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        LogLines lines = input.lines();
        Mark start = null;
        LogEvent open = null;
        StringBuilder command = new StringBuilder();
        while (lines.next()) {
            String text = lines.text().stripTrailing();
            if (lines.tooLong()) {
                sink.reject(lines.number(), lines.offset(), Sink.TOO_LONG, lines.excerpt());
                continue;
            }
            if (open == null && !text.isBlank()) {
                start = lines.markStart();
                open = new LogEvent(":" + lines.offset(), input.session()).line(lines.number());
            }
            boolean goesOn = text.endsWith(GOES_ON);
            command.append(goesOn ? text.substring(0, text.length() - 1) + " " : text);
            if (open != null && !goesOn && !lines.unterminated()) {
                sink.execution(open.command(command.toString().strip()));
                sink.settled(lines.end());
            }
            if (!goesOn && !lines.unterminated()) {
                open = null;
                command.setLength(0);
            }
        }
        if (open == null) {
            return lines.here();
        }
        return sink.provisional(open.command(command.toString().strip()), start);
    }
}
