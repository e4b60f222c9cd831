package dev.pave.ingest.log.format.shell;

import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * fish's history: {@code - cmd: make test}, behind it {@code when: 1767225600} and the paths in it; in a command {@code \n} is
 * a line's end and {@code \\} a backslash. It keeps neither durations nor exit codes. The last entry may still grow.
 */
public final class FishHistoryFormat implements LogFormat {

    private static final String COMMAND = "- cmd: ";
    private static final Pattern WHEN = Pattern.compile("  when: (\\d{9,11})\\s*");
    private static final Pattern PATHS = Pattern.compile("  paths:\\s*|    - .*");

    @Override
    public String id() {
        return "fish-history";
    }

    @Override
    public boolean recognises(Sample head) {
        return head.first().startsWith(COMMAND) && head.text().contains("\n  when: ");
    }

    @Override
    public boolean appends() {
        return true;
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        LogLines lines = input.lines();
        Mark start = null;
        LogEvent entry = null;
        while (lines.next()) {
            String text = lines.text();
            Matcher when = WHEN.matcher(text);
            if (text.startsWith(COMMAND)) {
                if (entry != null) {
                    sink.execution(entry);
                    sink.settled(lines.place());
                }
                start = lines.markStart();
                entry = new LogEvent(":" + lines.offset(), input.session())
                        .line(lines.number())
                        .command(plain(text.substring(COMMAND.length())));
            } else if (entry != null && when.matches()) {
                entry.at(Long.parseLong(when.group(1)) * 1_000_000);
            } else if (!text.isBlank() && (entry == null || !PATHS.matcher(text).matches())) {
                sink.reject(lines.number(), lines.offset(), "is no entry of a fish history", lines.excerpt());
            }
        }
        return entry == null ? lines.here() : sink.provisional(entry, start);
    }

    private static String plain(String written) {
        return written.replace("\\\\", "\0").replace("\\n", "\n").replace('\0', '\\');
    }
}
