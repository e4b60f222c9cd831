package dev.pave.ingest.log.format;

import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Timestamps;
import dev.pave.mine.messages.Header;
import dev.pave.pattern.event.Execution.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Plain text, the format of what has no other: a message is an execution, and lines that do not begin as messages do belong
 * to the one before them. What stands before the message ({@link Header}) tells its time and level; a level of error or
 * worse and a stack trace are failures. The last message may still grow.
 */
public final class TextFormat implements LogFormat {

    private static final Pattern TRACE = Pattern.compile(
            "(?m)^\\s+at [\\w.$<>]+|^\\s+at .+:\\d+|^Traceback \\(most recent|^Caused by: |^goroutine \\d+ \\[|^\\s+File \"");
    private static final int LONGEST = 20_000;
    private static final int LONGEST_LEVEL = 12;

    @Override
    public String id() {
        return "text";
    }

    @Override
    public boolean recognises(Sample head) {
        return head.isText();
    }

    @Override
    public boolean appends() {
        return true;
    }

    /** Not where more lines tell another header: what was read by the old one is read again. */
    @Override
    public boolean goesOn(LogContent content, long sizeBefore) throws IOException {
        if (sizeBefore >= LogContent.OPENING || content.isPacked()) {
            return true;
        }
        LogContent before = new LogContent(content.path(), Math.min(sizeBefore, content.size()));
        return Header.learn(before.opening()).equals(Header.learn(content.opening()));
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        Header header = Header.learn(input.opening());
        LogLines lines = input.lines();
        Message message = (Message) null;
        while (lines.next()) {
            if (lines.tooLong()) {
                sink.reject(lines.number(), lines.offset(), "is longer than 16 MB", lines.excerpt());
                continue;
            }
            String text = lines.text().stripTrailing();
            if (text.isEmpty()) {
                continue;
            }
            int begins = header.messageStart(text);
            if (message != null && begins < 0) {
                message.goesOn(text);
                continue;
            }
            if (message != null) {
                sink.execution(message.draft(input));
                sink.settled(lines::markStart);
            }
            message = new Message(lines, header, text, begins);
        }
        return message == null ? lines.here() : sink.provisional(message.draft(input), message.place.get());
    }

    /** What stands before the message, in the first of these lines that has it; empty where none does. */
    public static String headerOf(List<String> opening) {
        Header header = Header.learn(opening);
        return opening.stream()
                .filter(line -> header.messageStart(line) > 0)
                .map(line -> line.substring(0, header.messageStart(line)))
                .findFirst()
                .orElse("");
    }

    /** A message while its lines are read. */
    private static final class Message {
        private final Supplier<Mark> place;
        private final long offset;
        private final long line;
        private final Header header;
        private final String first;
        private final int begins;
        private StringBuilder further;

        Message(LogLines at, Header header, String first, int begins) {
            this.place = at.place();
            this.offset = at.offset();
            this.line = at.number();
            this.header = header;
            this.first = first;
            this.begins = begins < 0 || begins >= first.length() ? 0 : begins;
        }

        void goesOn(String text) {
            if (further == null) {
                further = new StringBuilder(first);
            }
            if (further.length() < LONGEST) {
                further.append('\n').append(text);
            }
        }

        LogEvent draft(LogInput input) {
            LogEvent draft = new LogEvent(":" + offset, input.session()).line(line);
            draft.message(first.substring(begins)).at(Timestamps.before(first, begins));
            draft.raw = first;
            boolean failed =
                    header.level(first, begins).map(Outcomes::isFailure).orElseGet(() -> claimsFailure())
                            || further != null && TRACE.matcher(further).find();
            draft.ended(failed ? Outcome.FAILURE : Outcome.UNKNOWN);
            return further != null || failed ? draft.saying(further == null ? first : further.toString()) : draft;
        }

        /** A level as the first word of a message. */
        private boolean claimsFailure() {
            int from = begins;
            if (from < first.length() && "[(<".indexOf(first.charAt(from)) >= 0) {
                from++;
            }
            int end = from;
            while (end < first.length() && Character.isLetter(first.charAt(end)) && end - from < LONGEST_LEVEL) {
                end++;
            }
            boolean ended = end == first.length() || "])>: ".indexOf(first.charAt(end)) >= 0;
            return ended && end - from > 1 && Outcomes.isFailure(first.substring(from, end));
        }
    }
}
