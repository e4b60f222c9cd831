package dev.pave.ingest.log.format;

import dev.pave.ingest.log.format.structured.JsonLine;
import dev.pave.ingest.log.format.structured.Layers;
import dev.pave.ingest.log.format.structured.LinePrefix;
import dev.pave.ingest.log.format.structured.PartialLines;
import dev.pave.ingest.log.format.structured.ToldMessage;
import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Stamp;
import dev.pave.pattern.text.Ansi;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads logs of lines: each is a message of its own, goes on with the message before it of the same session, or is rejected.
 * What stands before messages is learned from the first lines.
 */
final class LineReader {

    /** Lines after which a message of another session gets no more. */
    private static final int PATIENCE = 50;
    /** Lines after which all messages end, so that what was read can be written. */
    private static final int LONGEST_UNSETTLED = 1000;

    private final LogInput input;
    private final Sink sink;
    private final Dress dress;
    private final Stamp stamp;
    private final Map<String, LogMessage> open = new LinkedHashMap<>();
    private final PartialLines<LogLines.Spot> parts;
    private long settledLine;

    /**
     * What stands before the messages of a log.
     *
     * @param prefix of those who pass lines on
     * @param all    what is learned from the lines of all sessions
     * @param each   what is learned from the lines of one session, by its name
     * @param parts  who wrote lines in parts; null for nobody
     * @param json   whether there are messages in JSON, so that what begins as an object and is none is broken
     */
    record Dress(LinePrefix prefix, Writers all, Map<String, Writers> each, PartialLines.Runtime parts, boolean json) {

        static Dress learn(List<String> opening) {
            List<String> plain = opening.stream().map(Ansi::strip).toList();
            LinePrefix prefix = LinePrefix.learn(plain);
            Stamp stamp = new Stamp();
            List<String> texts = new ArrayList<>();
            Map<String, List<String>> bySession = new TreeMap<>();
            int objects = 0;
            int braces = 0;
            for (String line : plain) {
                ToldMessage told = told(line, prefix, stamp);
                boolean unread = isUnread(told, line);
                objects += !unread && line.endsWith("}") && (!told.isLine() || !line.endsWith(told.message())) ? 1 : 0;
                braces += unread ? 1 : 0;
                if (told.isLine()) {
                    texts.add(told.message());
                    bySession
                            .computeIfAbsent(told.session() == null ? "" : told.session(), any -> new ArrayList<>())
                            .add(told.message());
                }
            }
            Map<String, Writers> each = new TreeMap<>();
            if (bySession.size() > 1) {
                bySession.forEach((session, lines) -> each.put(session, Writers.learn(lines)));
            }
            PartialLines.Runtime parts = PartialLines.Runtime.of(plain, prefix);
            return new Dress(prefix, Writers.learn(texts), each, parts, objects > braces);
        }

        Writers writers(ToldMessage told) {
            return each.getOrDefault(told.session() == null ? "" : told.session(), all);
        }

        /** Whether a line begins a message that belongs to no other session than the file's. */
        boolean beginsAMessage(String plain, Stamp stamp) {
            ToldMessage told = told(plain, prefix, stamp);
            String text = told.message();
            boolean broken = json && isUnread(told, plain);
            return told.session() == null
                    && !text.isBlank()
                    && !broken
                    && (!told.isLine() || writers(told).start(text, stamp) >= 0);
        }

        /** Whether a line begins as an object and is none, for all that is known; what an object has in it may begin so. */
        static boolean isUnread(ToldMessage told, String line) {
            return told.isLine() && told.message().startsWith("{") && line.endsWith(told.message());
        }

        /** What a line without colours tells, but for its header. */
        static ToldMessage told(String line, LinePrefix prefix, Stamp stamp) {
            ToldMessage before = prefix.read(line, stamp);
            return before == null ? Layers.of(line) : before.with(Layers.of(before.message()));
        }
    }

    LineReader(LogInput input, Sink sink) throws IOException {
        this.input = input;
        this.sink = sink;
        this.dress = Dress.learn(input.opening());
        this.stamp = new Stamp(newest(input));
        this.parts = dress.parts() == null ? null : new PartialLines<>(dress.parts());
    }

    /** Whether all that was learned is the same with more of a file. */
    static boolean goesOn(LogContent content, long sizeBefore) throws IOException {
        if (sizeBefore >= LogContent.OPENING || content.isPacked()) {
            return true;
        }
        LogContent before = new LogContent(content.path(), Math.min(sizeBefore, content.size()));
        return Dress.learn(before.opening()).equals(Dress.learn(content.opening()));
    }

    /** What stands before the message, in the first of these lines that has it; empty where none does. */
    static String headerOf(List<String> opening) {
        Dress dress = Dress.learn(opening);
        Stamp stamp = new Stamp();
        for (String line : opening) {
            ToldMessage told = Dress.told(Ansi.strip(line), dress.prefix(), stamp);
            int start = told.isLine() ? dress.writers(told).start(told.message(), stamp) : -1;
            if (start > 0) {
                return told.message()
                        .substring(0, Math.min(start, told.message().length()));
            }
        }
        return "";
    }

    /** Before lines with which messages of the file's own session begin. */
    static Cuts cuts(LogContent content) throws IOException {
        Dress dress = Dress.learn(content.opening());
        Stamp stamp = new Stamp();
        Cuts cuts = line ->
                !line.tooLong() && dress.beginsAMessage(Ansi.strip(line.text()).stripTrailing(), stamp);
        return dress.parts() == null ? cuts : betweenWholeLines(cuts, new PartialLines<>(dress.parts()));
    }

    private static Cuts betweenWholeLines(Cuts cuts, PartialLines<String> parts) {
        return new Cuts() {
            @Override
            public boolean before(LogLines line) {
                return !parts.isOpen() && cuts.before(line);
            }

            @Override
            public void pass(LogLines line) {
                cuts.pass(line);
                if (!line.tooLong() && !line.isBlank()) {
                    parts.take(Ansi.strip(line.text()), "");
                }
            }
        };
    }

    private static long newest(LogInput input) {
        try {
            return Files.getLastModifiedTime(input.content().path()).toMillis() * 1000;
        } catch (IOException notThere) {
            return Long.MAX_VALUE / 2;
        }
    }

    Mark read() throws IOException {
        LogLines lines = input.lines();
        while (lines.next()) {
            if (lines.tooLong()) {
                sink.reject(lines.number(), lines.offset(), Sink.TOO_LONG, lines.excerpt());
                continue;
            }
            String raw = lines.text().stripTrailing();
            String plain = lines.mayHaveEscapes() ? Ansi.strip(raw).stripTrailing() : raw;
            if (!plain.isEmpty() && parts != null) {
                part(lines, raw);
            } else if (!plain.isEmpty()) {
                line(lines, null, raw, plain);
            }
        }
        if (parts != null) {
            parts.rest().forEach(half -> line(lines, half.place(), half.text(), half.text()));
        }
        LogMessage last = null;
        for (LogMessage message : open.values()) {
            if (last == null || message.line() > last.line()) {
                last = message;
            }
        }
        for (LogMessage message : open.values()) {
            if (message != last) {
                sink.execution(draft(message));
            }
        }
        return last == null ? lines.here() : sink.provisional(draft(last), last.place());
    }

    private LogEvent draft(LogMessage message) {
        return message.draft(stamp, sink.keepsTimes());
    }

    /** Blanks at the end of a part stand within a line. */
    private void part(LogLines lines, String raw) {
        PartialLines.Whole<LogLines.Spot> whole = parts.take(Ansi.strip(lines.text()), lines.spot());
        if (whole != null) {
            String text = whole.text().stripTrailing();
            line(lines, whole.isJoined() ? whole.place() : null, whole.isJoined() ? text : raw, text);
        }
    }

    /** @param joined where the line began that this one is the last part of; null where it is whole */
    private void line(LogLines lines, LogLines.Spot joined, String raw, String plain) {
        ToldMessage told = Dress.told(plain, dress.prefix(), stamp);
        String text = told.message();
        if (dress.json() && text.length() > 1 && Dress.isUnread(told, plain)) {
            LogLines.Spot spot = joined == null ? lines.spot() : joined;
            sink.reject(spot.number(), spot.offset(), "begins as a JSON object and is none", plain);
            int whole = JsonLine.recordWithin(text);
            if (whole > 0) {
                line(lines, joined, text.substring(whole), text.substring(whole));
            }
            return;
        }
        String session = told.session() == null ? input.session() : told.session();
        int start = told.isLine() ? dress.writers(told).start(text, stamp) : 0;
        LogMessage before = open.get(session);
        if (told.isLine() && (start < 0 || text.isBlank()) && before != null) {
            before.goesOn(text, lines.number());
            return;
        }
        if (text.isBlank()) {
            return;
        }
        end(session, lines, joined == null);
        LogLines.Spot spot = joined == null ? lines.spot() : joined;
        open.put(session, new LogMessage(spot, dress.writers(told), told, start, raw, session, stamp));
    }

    /**
     * Ends the message of a session before its next, those that wait for long, and now and then all.
     *
     * @param whole whether the line that is read begins with it; else its first part stands before lines that were given
     */
    private void end(String session, LogLines lines, boolean whole) {
        boolean all = lines.number() - settledLine > LONGEST_UNSETTLED;
        for (Iterator<Map.Entry<String, LogMessage>> each = open.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<String, LogMessage> other = each.next();
            if (all
                    || other.getKey().equals(session)
                    || lines.number() - other.getValue().lastLine() > PATIENCE) {
                sink.execution(draft(other.getValue()));
                each.remove();
            }
        }
        if (open.isEmpty() && whole && (parts == null || !parts.isOpen())) {
            settledLine = lines.number();
            sink.settled(lines.beginning());
        }
    }
}
