package dev.pave.ingest.log.format;

import dev.pave.ingest.text.JsonScanner;
import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Timestamps;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.store.log.ExecutionRow;
import java.io.IOException;

/**
 * pave's own: an execution a line, as in {@code specs/schemas/execution.schema.json}. Other keys are passed over.
 * An execution without a session belongs to the file, one without a time has none.
 */
public final class PaveFormat implements LogFormat {

    private static final int LONGEST_ID = 400;
    private static final byte[] EXECUTION_ID = JsonScanner.bytes("execution_id");
    private static final byte[] SESSION_ID = JsonScanner.bytes("session_id");
    private static final byte[] STARTED_AT = JsonScanner.bytes("started_at");
    private static final byte[] DURATION_MS = JsonScanner.bytes("duration_ms");
    private static final byte[] ACTOR = JsonScanner.bytes("actor");
    private static final byte[] OPERATION = JsonScanner.bytes("operation");
    private static final byte[] RAW = JsonScanner.bytes("raw");
    private static final byte[] OUTCOME = JsonScanner.bytes("outcome");
    private static final byte[] EXIT_CODE = JsonScanner.bytes("exit_code");
    private static final byte[] MESSAGE = JsonScanner.bytes("message");
    private static final byte[] PATTERN_ID = JsonScanner.bytes("pattern_id");

    @Override
    public String id() {
        return "pave";
    }

    @Override
    public boolean recognises(Sample head) {
        return head.lines(20).stream()
                .anyMatch(line ->
                        line.startsWith("{") && line.contains("\"execution_id\"") && line.contains("\"operation\""));
    }

    @Override
    public boolean appends() {
        return true;
    }

    @Override
    public boolean idsAreUnique() {
        return true;
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        LogLines lines = input.lines();
        JsonScanner scanner = new JsonScanner();
        while (lines.next()) {
            if (lines.unterminated()) {
                return last(lines, scanner, input, sink);
            }
            if (lines.tooLong()) {
                sink.reject(lines.number(), lines.offset(), "is longer than 16 MB", lines.excerpt());
            } else if (!lines.isBlank()) {
                line(lines, scanner, input, sink);
            }
            sink.settled(lines.end());
        }
        return lines.here();
    }

    private static void line(LogLines lines, JsonScanner scanner, LogInput input, Sink sink) {
        try {
            sink.execution(draft(lines, scanner, input));
        } catch (JsonScanner.SyntaxException e) {
            sink.reject(lines.number(), lines.offset(), e.getMessage(), lines.excerpt());
        }
    }

    /** A last line without an end counts when it is whole, and waits otherwise. */
    private static Mark last(LogLines lines, JsonScanner scanner, LogInput input, Sink sink) {
        try {
            return sink.provisional(draft(lines, scanner, input), lines.markStart());
        } catch (JsonScanner.SyntaxException half) {
            return lines.markStart();
        }
    }

    private static LogEvent draft(LogLines lines, JsonScanner json, LogInput input) {
        json.open(lines.buffer(), lines.start(), lines.stop());
        LogEvent draft = new LogEvent(null, input.session()).line(lines.number());
        String outcome = (String) null;
        while (json.name()) {
            if (json.is(EXECUTION_ID)) {
                draft.id = id(text(json));
            } else if (json.is(SESSION_ID)) {
                draft.session = session(recurring(json), input);
            } else if (json.is(STARTED_AT)) {
                draft.startedMicros = time(text(json));
            } else if (json.is(DURATION_MS)) {
                draft.durationMs = number(json);
            } else if (json.is(ACTOR)) {
                draft.actor = recurring(json);
            } else if (json.is(OPERATION)) {
                draft.text = recurring(json);
            } else if (json.is(RAW)) {
                draft.raw = recurring(json);
            } else if (json.is(OUTCOME)) {
                outcome = recurring(json);
            } else if (json.is(EXIT_CODE)) {
                draft.exitCode = number(json);
            } else if (json.is(MESSAGE)) {
                draft.saying(recurring(json));
            } else if (json.is(PATTERN_ID)) {
                draft.patternId = recurring(json);
            } else {
                json.value();
            }
        }
        draft.outcome = outcome(outcome);
        if (draft.text == null || draft.text.isBlank()) {
            throw new JsonScanner.SyntaxException("has no operation");
        }
        if (draft.id == null || draft.id.isBlank()) {
            draft.id = ":" + lines.offset();
        }
        return draft;
    }

    private static String text(JsonScanner json) {
        flat(json);
        return json.text();
    }

    private static void flat(JsonScanner json) {
        if (json.value() == JsonScanner.Kind.NESTED) {
            throw new JsonScanner.SyntaxException("has an array or object where a text is wanted");
        }
    }

    private static String id(String text) {
        if (text != null && text.length() > LONGEST_ID) {
            throw new JsonScanner.SyntaxException("execution_id is longer than " + LONGEST_ID + " characters");
        }
        return text;
    }

    private static String recurring(JsonScanner json) {
        flat(json);
        return json.recurring();
    }

    private static long number(JsonScanner json) {
        return json.value() == JsonScanner.Kind.NULL ? ExecutionRow.NONE : json.number();
    }

    private static long time(String text) {
        if (text == null || text.isEmpty()) {
            return ExecutionRow.NONE;
        }
        long micros = Timestamps.micros(text);
        if (micros == ExecutionRow.NONE) {
            throw new JsonScanner.SyntaxException("started_at is no time: " + text);
        }
        return micros;
    }

    private static Outcome outcome(String text) {
        if ("success".equals(text)) {
            return Outcome.SUCCESS;
        }
        if ("failure".equals(text)) {
            return Outcome.FAILURE;
        }
        if (text == null || "unknown".equals(text)) {
            return Outcome.UNKNOWN;
        }
        throw new JsonScanner.SyntaxException("outcome is success, failure or unknown, not " + text);
    }

    private static String session(String text, LogInput input) {
        return text == null || text.isBlank() ? input.session() : text;
    }
}
