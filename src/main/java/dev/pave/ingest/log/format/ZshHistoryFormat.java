package dev.pave.ingest.log.format;

import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * zsh's extended history: {@code : 1767225600:12;make test}, with the seconds that it took; a command goes on behind a
 * backslash at the line's end. zsh writes bytes from 0x83 on as 0x83 and the byte with bit 5 turned. It keeps no exit codes.
 */
public final class ZshHistoryFormat implements LogFormat {

    private static final Pattern ENTRY = Pattern.compile("(?s): ?(\\d{9,11}):(\\d+);(.*)");
    private static final int META = 0x83;

    @Override
    public String id() {
        return "zsh-history";
    }

    @Override
    public boolean recognises(Sample head) {
        return ENTRY.matcher(head.first()).matches();
    }

    @Override
    public boolean appends() {
        return true;
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        LogLines lines = input.lines();
        while (lines.next()) {
            Mark start = lines.markStart();
            long number = lines.number();
            String excerpt = lines.excerpt();
            String text = entry(lines);
            if (text == null || lines.unterminated()) {
                return start;
            }
            Matcher entry = ENTRY.matcher(text);
            if (entry.matches() && !entry.group(3).isBlank()) {
                sink.execution(new LogEvent(":" + start.offset(), input.session())
                        .line(number)
                        .command(entry.group(3))
                        .at(Long.parseLong(entry.group(1)) * 1_000_000)
                        .lasting(Long.parseLong(entry.group(2)) * 1000));
            } else if (!text.isBlank() && !entry.matches()) {
                sink.reject(number, start.offset(), "is no entry of a zsh history", excerpt);
            }
            sink.settled(lines.end());
        }
        return lines.here();
    }

    /** The entry with its further lines; null when they are not all there yet. */
    private static String entry(LogLines lines) throws IOException {
        StringBuilder text = new StringBuilder(decoded(lines));
        while (text.length() > 0 && text.charAt(text.length() - 1) == '\\' && text.length() < 100_000) {
            if (!lines.next()) {
                return null;
            }
            text.setCharAt(text.length() - 1, '\n');
            text.append(decoded(lines));
        }
        return text.toString();
    }

    private static String decoded(LogLines lines) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        for (int i = lines.start(); i < lines.stop(); i++) {
            boolean meta = (lines.buffer()[i] & 255) == META && i + 1 < lines.stop();
            plain.write(meta ? lines.buffer()[++i] ^ 32 : lines.buffer()[i]);
        }
        return LogLines.text(plain.toByteArray(), 0, plain.size());
    }
}
