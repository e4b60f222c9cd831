package dev.pave.ingest.log;

import dev.pave.pattern.Execution.Outcome;
import dev.pave.store.ExecutionRow;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plain text, the format of what has no other: a line is an execution, and the lines of a stack trace belong to the one
 * before them. Its time and level are taken from the line's beginning where they are there; a level of error or worse and a
 * stack trace are failures. The last message may still grow by its stack trace.
 */
final class TextFormat implements LogFormat {

    private static final Pattern TIME = Pattern.compile(
            "\\[?(\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?(?:Z|[+-]\\d\\d:?\\d\\d)?)\\]?[\\s:|-]*");
    private static final Pattern LEVEL = Pattern.compile(
            "^[\\[(<]?(TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|SEVERE|CRITICAL|FATAL|PANIC|trace|debug|info|warn|error|fatal)[\\])>:]?(?:\\s+[-|:]?\\s*|$)");
    private static final Pattern FURTHER = Pattern.compile(
            "^(?:\\s+\\S.*|(?:Caused by|Suppressed): .*|Traceback \\(most recent call last\\):|\\.\\.\\. \\d+ more|[\\w.$]+(?:Error|Exception|Interrupt)(?::.*)?|goroutine \\d+ .*)$");
    private static final Pattern TRACE = Pattern.compile(
            "(?m)^\\s+at [\\w.$<>]+|^\\s+at .+:\\d+|^Traceback \\(most recent|^Caused by: |^goroutine \\d+ \\[|^\\s+File \"");
    private static final int LONGEST = 20_000;

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

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        var lines = input.lines();
        var start = (Mark) null;
        var message = new StringBuilder();
        while (lines.next()) {
            if (lines.tooLong()) {
                sink.reject(lines.number(), lines.offset(), "is longer than 16 MB", lines.excerpt());
                continue;
            }
            var text = lines.text().stripTrailing();
            if (start != null && goesOn(text, message)) {
                if (message.length() < LONGEST) {
                    message.append('\n').append(text);
                }
                continue;
            }
            if (start != null) {
                sink.execution(draft(start, input, message.toString()));
                sink.settled(lines::markStart);
            }
            start = text.isBlank() ? null : lines.markStart();
            message.setLength(0);
            message.append(text);
        }
        return start == null ? lines.here() : sink.provisional(draft(start, input, message.toString()), start);
    }

    /** Further lines of a trace; in Python's, the exception itself comes last, at the line's beginning. */
    private static boolean goesOn(String text, StringBuilder message) {
        if (!FURTHER.matcher(text).matches()) {
            return false;
        }
        return Character.isWhitespace(text.charAt(0))
                || !text.matches("[\\w.$]+(?:Error|Exception|Interrupt)(?::.*)?")
                || message.indexOf("Traceback (most recent call last):") >= 0
                || message.indexOf("\n") < 0;
    }

    private static Draft draft(Mark start, LogInput input, String message) {
        var draft = new Draft(":" + start.offset(), input.session());
        var rest = message;
        var time = TIME.matcher(rest);
        if (time.lookingAt()) {
            draft.at(Times.micros(time.group(1)));
            rest = rest.substring(time.end());
        }
        var level = LEVEL.matcher(rest);
        var failed = TRACE.matcher(message).find();
        if (level.find()) {
            failed |= isFailure(level);
            rest = rest.substring(level.end());
        }
        if (rest.isBlank()) {
            rest = message;
        }
        draft.message("", rest).ended(failed ? Outcome.FAILURE : Outcome.UNKNOWN);
        draft.exitCode = ExecutionRow.NONE;
        return message.indexOf('\n') > 0 || failed ? draft.saying(message) : draft;
    }

    private static boolean isFailure(Matcher level) {
        return level.group(1).toUpperCase(java.util.Locale.ROOT).matches("ERROR|SEVERE|CRITICAL|FATAL|PANIC");
    }
}
