package dev.pave.ingest.log.format.shell;

import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.LineText;
import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * zsh's history: {@code : 1767225600:12;make test}, with the seconds that it took; lines from before {@code EXTENDED_HISTORY}
 * was set are commands without a time. A command goes on behind a line that ends in a backslash, unless an entry with a
 * time follows: then the backslash is the command's own, and so is each of an even number where no entry has a time. zsh writes bytes from 0x83 on as 0x83 and the byte
 * with bit 5 turned. It keeps no exit codes.
 */
public final class ZshHistoryFormat implements LogFormat {

    private static final Pattern ENTRY = Pattern.compile("(?s): ?(\\d{9,11}):(\\d+);(.*)");
    private static final int META = 0x83;
    private static final int LONGEST = 100_000;

    @Override
    public String id() {
        return "zsh-history";
    }

    @Override
    public boolean recognises(Sample head) {
        return ENTRY.matcher(head.first()).matches()
                || head.lines(1000).stream()
                                .filter(line -> ENTRY.matcher(line).matches())
                                .count()
                        > 1
                || head.name().endsWith("zsh_history") && head.isText();
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
        long number = 0;
        StringBuilder entry = new StringBuilder();
        while (lines.next()) {
            String text = decoded(lines);
            if (start != null && goesOn(entry) && !ENTRY.matcher(text).matches()) {
                entry.setCharAt(entry.length() - 1, '\n');
                entry.append(text);
                continue;
            }
            if (start != null) {
                give(input, sink, start, number, entry.toString());
                sink.settled(lines.place());
            }
            start = lines.tooLong() ? null : lines.markStart();
            number = lines.number();
            entry.setLength(0);
            entry.append(text);
            if (lines.tooLong()) {
                sink.reject(number, lines.offset(), Sink.TOO_LONG, lines.excerpt());
            }
        }
        if (start != null && (lines.unterminated() || goesOn(entry)) && !input.still()) {
            return start;
        }
        if (start != null) {
            give(input, sink, start, number, entry.toString());
        }
        return lines.here();
    }

    private static boolean goesOn(CharSequence entry) {
        int backslashes = 0;
        while (backslashes < entry.length() && entry.charAt(entry.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes > 0 && (backslashes % 2 == 1 || ENTRY.matcher(entry).matches()) && entry.length() < LONGEST;
    }

    private static void give(LogInput input, Sink sink, Mark start, long number, String text) {
        Matcher timed = ENTRY.matcher(text);
        String command = timed.matches() ? timed.group(3) : text;
        if (command.isBlank()) {
            return;
        }
        LogEvent event =
                new LogEvent(":" + start.offset(), input.session()).line(number).command(command.strip());
        if (timed.matches()) {
            event.at(Long.parseLong(timed.group(1)) * 1_000_000).lasting(Long.parseLong(timed.group(2)) * 1000);
        }
        sink.execution(event);
    }

    private static String decoded(LogLines lines) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        for (int i = lines.start(); i < lines.stop(); i++) {
            boolean meta = (lines.buffer()[i] & 255) == META && i + 1 < lines.stop();
            plain.write(meta ? lines.buffer()[++i] ^ 32 : lines.buffer()[i]);
        }
        return LineText.of(plain.toByteArray(), 0, plain.size());
    }
}
