package dev.pave.ingest.log;

import dev.pave.pattern.Execution.Outcome;
import dev.pave.store.ExecutionRow;
import java.io.IOException;

/**
 * pave's own: an execution a line, as in {@code specs/schemas/execution.schema.json}. Other keys are passed over.
 * An execution without a session belongs to the file, one without a time has none.
 */
final class PaveFormat implements LogFormat {

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
    public Mark read(LogInput input, Sink sink) throws IOException {
        var lines = input.lines();
        var scanner = new JsonScanner();
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

    private static void line(Lines lines, JsonScanner scanner, LogInput input, Sink sink) {
        try {
            sink.execution(draft(lines, scanner, input));
        } catch (JsonScanner.SyntaxException e) {
            sink.reject(lines.number(), lines.offset(), e.getMessage(), lines.excerpt());
        }
    }

    /** A last line without an end counts when it is whole, and waits otherwise. */
    private static Mark last(Lines lines, JsonScanner scanner, LogInput input, Sink sink) {
        try {
            return sink.provisional(draft(lines, scanner, input), lines.markStart());
        } catch (JsonScanner.SyntaxException half) {
            return lines.markStart();
        }
    }

    private static Draft draft(Lines lines, JsonScanner json, LogInput input) {
        json.open(lines.buffer(), lines.start(), lines.stop());
        var draft = new Draft(null, input.session()).line(lines.number());
        var outcome = (String) null;
        while (json.name()) {
            if (json.is("execution_id")) {
                draft.id = text(json);
            } else if (json.is("session_id")) {
                draft.session = session(text(json), input);
            } else if (json.is("started_at")) {
                draft.startedMicros = time(text(json));
            } else if (json.is("duration_ms")) {
                draft.durationMs = number(json);
            } else if (json.is("actor")) {
                draft.actor = text(json);
            } else if (json.is("operation")) {
                draft.text = text(json);
            } else if (json.is("raw")) {
                draft.raw = text(json);
            } else if (json.is("outcome")) {
                outcome = text(json);
            } else if (json.is("exit_code")) {
                draft.exitCode = number(json);
            } else if (json.is("message")) {
                draft.saying(text(json));
            } else if (json.is("pattern_id")) {
                draft.patternId = text(json);
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
        json.value();
        return json.text();
    }

    private static long number(JsonScanner json) {
        return json.value() == JsonScanner.Kind.NULL ? ExecutionRow.NONE : json.number();
    }

    private static long time(String text) {
        if (text == null || text.isEmpty()) {
            return ExecutionRow.NONE;
        }
        var micros = Times.micros(text);
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
