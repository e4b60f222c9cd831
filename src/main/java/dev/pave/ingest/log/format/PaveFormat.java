package dev.pave.ingest.log.format;

import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Timestamps;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.store.log.ExecutionRow;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * pave's own: an execution a line, as in {@code specs/schemas/execution.schema.json}. Other keys are passed over.
 * An execution without a session belongs to the file, one without a time has none.
 */
public final class PaveFormat implements LogFormat {

    private static final int LONGEST_ID = 400;

    /** Besides the operation the one field that an execution must have. */
    private static final Pattern OUTCOME = Pattern.compile("\"outcome\"\\s*:\\s*\"(success|failure|unknown)\"");

    /** What loggers write, who may also tell an outcome of an operation. */
    private static final Pattern LEVEL = Pattern.compile("\"(level|severity|lvl|@l)\"\\s*:");

    /** Each level of nesting costs memory. */
    private static final int DEEPEST = 1_000_000;

    /** Made when the first file of this format is read: all files are asked whether they are of it. */
    private static final class Parsers {
        static final JsonFactory JSON = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LogLines.LONGEST)
                        .maxNumberLength(LogLines.LONGEST)
                        .maxNameLength(LogLines.LONGEST)
                        .build())
                .recyclerPool(JsonRecyclerPools.threadLocalPool())
                .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                .disable(TokenStreamFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
                .build();
    }

    /** What is wrong with a line, for people. */
    private static final class WrongLine extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongLine(String message) {
            super(message, null, false, false);
        }
    }

    @Override
    public String id() {
        return "pave";
    }

    @Override
    public boolean recognises(Sample head) {
        return head.lines(20).stream()
                .anyMatch(line -> line.startsWith("{")
                        && line.contains("\"operation\"")
                        && (line.contains("\"execution_id\"")
                                || OUTCOME.matcher(line).find()
                                        && !LEVEL.matcher(line).find()));
    }

    @Override
    public boolean appends() {
        return true;
    }

    /** A line is an execution, whatever stands before it. */
    @Override
    public Optional<Cuts> cuts(LogContent content) {
        return Optional.of(line -> true);
    }

    @Override
    public boolean idsAreUnique() {
        return true;
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        LogLines lines = input.lines();
        while (lines.next()) {
            if (lines.unterminated()) {
                return last(lines, input, sink);
            }
            if (lines.tooLong()) {
                sink.reject(lines.number(), lines.offset(), Sink.TOO_LONG, lines.excerpt());
            } else if (!lines.isBlank()) {
                line(lines, input, sink);
            }
            sink.settled(lines.end());
        }
        return lines.here();
    }

    private static void line(LogLines lines, LogInput input, Sink sink) {
        try {
            sink.execution(draft(lines, input));
        } catch (WrongLine e) {
            sink.reject(lines.number(), lines.offset(), e.getMessage(), lines.excerpt());
        }
    }

    /** A last line without an end counts when it is whole, and waits otherwise. */
    private static Mark last(LogLines lines, LogInput input, Sink sink) {
        try {
            return sink.provisional(draft(lines, input), lines.markStart());
        } catch (WrongLine half) {
            return lines.markStart();
        }
    }

    private static LogEvent draft(LogLines lines, LogInput input) {
        try (JsonParser json = parser(lines)) {
            return draft(json, lines, input);
        } catch (JacksonException e) {
            return draftOfText(lines, input);
        }
    }

    private static JsonParser parser(LogLines lines) {
        int length = lines.stop() - lines.start();
        return Parsers.JSON.createParser(ObjectReadContext.empty(), lines.buffer(), lines.start(), length);
    }

    /** For bytes that are no UTF-8 or have NUL among them, and to say what is wrong. */
    private static LogEvent draftOfText(LogLines lines, LogInput input) {
        try (JsonParser json = Parsers.JSON.createParser(ObjectReadContext.empty(), content(lines))) {
            return draft(json, lines, input);
        } catch (UnexpectedEndOfInputException e) {
            throw new WrongLine("ends too early");
        } catch (StreamConstraintsException e) {
            throw new WrongLine("is nested deeper than " + DEEPEST);
        } catch (JacksonException e) {
            throw new WrongLine("is no JSON from column " + e.getLocation().getColumnNr() + " on");
        }
    }

    /** A crash leaves NUL around an object; in a text it is dropped by {@link #text}, and anywhere else it is no JSON. */
    private static String content(LogLines lines) {
        String text = lines.all().trim();
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "\\u0000");
    }

    private static LogEvent draft(JsonParser json, LogLines lines, LogInput input) {
        LogEvent draft = new LogEvent(null, input.session()).line(lines.number());
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new WrongLine("is no JSON object");
        }
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "execution_id" -> draft.id = id(text(json));
                case "session_id" -> draft.session = session(text(json), input);
                case "started_at" -> draft.startedMicros = time(text(json));
                case "duration_ms" -> draft.durationMs = number(json);
                case "actor" -> draft.actor = text(json);
                case "operation" -> draft.text = text(json);
                case "raw" -> draft.raw = text(json);
                case "outcome" -> draft.outcome = outcome(text(json));
                case "exit_code" -> draft.exitCode = number(json);
                case "message" -> draft.saying(text(json));
                case "pattern_id" -> draft.patternId = text(json);
                default -> json.skipChildren();
            }
        }
        if (json.nextToken() != null) {
            throw new WrongLine("goes on after its end");
        }
        if (draft.text == null || draft.text.isBlank()) {
            throw new WrongLine("has no operation");
        }
        if (draft.id == null || draft.id.isBlank()) {
            draft.id = ":" + lines.offset();
        }
        return draft;
    }

    /** The value as text; null for null. */
    private static String text(JsonParser json) {
        if (json.currentToken().isStructStart()) {
            throw new WrongLine("has an array or object where a text is wanted");
        }
        if (json.hasToken(JsonToken.VALUE_NULL)) {
            return null;
        }
        String text = json.getString();
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    private static String id(String text) {
        if (text != null && text.length() > LONGEST_ID) {
            throw new WrongLine("execution_id is longer than " + LONGEST_ID + " characters");
        }
        return text;
    }

    private static long number(JsonParser json) {
        if (json.hasToken(JsonToken.VALUE_NULL)) {
            return ExecutionRow.NONE;
        }
        if (!json.hasToken(JsonToken.VALUE_NUMBER_INT) || json.getStringLength() > 18) {
            throw new WrongLine("has `" + text(json) + "` where a whole number is wanted");
        }
        return json.getLongValue();
    }

    private static long time(String text) {
        if (text == null || text.isEmpty()) {
            return ExecutionRow.NONE;
        }
        long micros = Timestamps.micros(text);
        if (micros == ExecutionRow.NONE) {
            throw new WrongLine("started_at is no time: " + text);
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
        throw new WrongLine("outcome is success, failure or unknown, not " + text);
    }

    private static String session(String text, LogInput input) {
        return text == null || text.isBlank() ? input.session() : text;
    }
}
