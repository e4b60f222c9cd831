package dev.pave.ingest.log;

import dev.pave.ingest.log.format.LogEvent;
import dev.pave.mine.messages.Masker;
import dev.pave.pattern.PatternId;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.pattern.event.Secrets;
import dev.pave.shell.Operation;
import dev.pave.shell.OperationNormaliser;
import dev.pave.store.log.ExecutionRow;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Makes rows of drafts: takes secrets out, normalises, numbers within the session. What recurs is worked out once. */
final class RowMaker {

    private static final int REMEMBERED = 20_000;
    private static final int LONGEST_OPERATION = 500;
    private static final int LONGEST_TEXT = 8_000;
    private static final int LONGEST_NAME = 400;
    private static final byte[][] OUTCOMES = Arrays.stream(Outcome.values())
            .map(outcome -> encoded(outcome.id()))
            .toArray(byte[][]::new);

    private final OperationNormaliser normaliser;
    private final SessionCounters counters;
    private final Map<String, Known> commands = new HashMap<>();
    private final Map<String, Known> targets = new HashMap<>();
    private final Map<String, Shape> shapes = new HashMap<>();
    private final Masker masker = new Masker();
    private final Map<String, Known> operations = new HashMap<>();
    private final Map<String, Clean> texts = new HashMap<>();
    private final byte[] prefix;
    private long redacted;
    private boolean named;

    /** Made when the first parameters are written. */
    private static final class Json {
        static final JsonMapper WRITER = JsonMapper.builder().build();
    }

    /** What became of a text; what is stored of it is UTF-8. */
    private record Known(byte[] raw, byte[] operation, byte[] id, byte[] parameters, int secrets) {}

    /** A masked message, as it is stored. */
    private record Shape(byte[] text, String id, byte[] storedId) {
        static Shape of(String text) {
            String id = ExecutionRow.SHAPE + PatternId.sha256(text).substring(0, 12);
            return new Shape(encoded(text), id, encoded(id));
        }
    }

    /** A text without secrets, as UTF-8, and how many they were. */
    private record Clean(byte[] text, int secrets) {}

    RowMaker(String sourceId, OperationNormaliser commands, SessionCounters counters) {
        this.prefix = encoded(sourceId);
        this.normaliser = commands;
        this.counters = counters;
    }

    ExecutionRow row(LogEvent draft) {
        Known known = draft.kind == LogEvent.Kind.MESSAGE ? message(draft) : known(draft);
        redacted += known.secrets();
        byte[] named = clean(draft.session, LONGEST_NAME);
        byte[] session = named == null ? prefix : named;
        return new ExecutionRow(
                id(draft.id),
                session,
                counters.next(session),
                draft.startedMicros,
                draft.durationMs,
                clean(draft.actor, LONGEST_NAME),
                known.id(),
                known.operation(),
                raw(draft, known),
                OUTCOMES[draft.outcome.ordinal()],
                draft.exitCode < Integer.MIN_VALUE || draft.exitCode > Integer.MAX_VALUE
                        ? ExecutionRow.NONE
                        : draft.exitCode,
                cleanOnce(ends(draft.message)),
                clean(draft.patternId, LONGEST_NAME),
                draft.parameters == null ? known.parameters() : parameters(draft.parameters),
                draft.argumentsId == null ? null : encoded(draft.argumentsId),
                draft.resultId == null ? null : encoded(draft.resultId),
                draft.shown == Outcome.UNKNOWN ? null : OUTCOMES[draft.shown.ordinal()]);
    }

    /** Where a draft has none of its own: the source's, and where it begins there. */
    private byte[] id(String id) {
        if (!id.startsWith(":")) {
            named = true;
            return encoded(id);
        }
        byte[] own = id.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = Arrays.copyOf(prefix, prefix.length + own.length);
        System.arraycopy(own, 0, all, prefix.length, own.length);
        return all;
    }

    private byte[] raw(LogEvent draft, Known known) {
        if (draft.kind == LogEvent.Kind.MESSAGE) {
            return known.raw();
        }
        byte[] raw = draft.raw == null ? known.raw() : cleanOnce(draft.raw);
        return Arrays.equals(raw, known.operation()) ? null : raw;
    }

    private Known known(LogEvent draft) {
        Map<String, Known> memory = switch (draft.kind) {
            case COMMAND -> commands;
            case TARGET, MESSAGE -> targets;
            case OPERATION -> operations;
        };
        String key = draft.prefix.isEmpty() ? draft.text : draft.prefix + draft.text;
        Known known = memory.get(key);
        if (known == null) {
            known = worked(draft);
            if (memory.size() >= REMEMBERED) {
                memory.clear();
            }
            if (key.length() <= LONGEST_OPERATION) {
                memory.put(key, known);
            }
        }
        return known;
    }

    private Known worked(LogEvent draft) {
        Secrets.Redacted without = Secrets.redact(capped(draft.text, LONGEST_TEXT));
        Operation operation = switch (draft.kind) {
            case COMMAND -> normaliser.of(without.text());
            case TARGET -> target(draft.slot, without.text());
            case MESSAGE, OPERATION -> new Operation(capped(without.text(), LONGEST_OPERATION), List.of());
        };
        String text = capped((draft.prefix + operation.text()).strip(), LONGEST_OPERATION);
        String parameters = parameters(operation);
        return new Known(
                encoded(without.text()),
                encoded(text),
                encoded("O-" + PatternId.sha256(text).substring(0, 12)),
                parameters == null ? null : encoded(parameters),
                without.count());
    }

    /** What the operation of a draft is called, without what else its row has. */
    String operationId(LogEvent draft) {
        return draft.kind == LogEvent.Kind.MESSAGE
                ? shape(draft).id()
                : new String(known(draft).id(), StandardCharsets.UTF_8);
    }

    /** Its operation is its shape, until {@link Templates} knows better. */
    private Known message(LogEvent draft) {
        Secrets.Redacted raw = Secrets.redact(capped(draft.raw == null ? draft.text : draft.raw, LONGEST_TEXT));
        Shape shape = shape(draft);
        return new Known(encoded(raw.text()), shape.text(), shape.storedId(), null, raw.count());
    }

    private Shape shape(LogEvent draft) {
        if (shapes.size() >= REMEMBERED) {
            shapes.clear();
        }
        String text =
                masker.shape(Secrets.redact(capped(draft.text, LONGEST_TEXT)).text());
        return shapes.computeIfAbsent(text, Shape::of);
    }

    private static Operation target(String slot, String text) {
        return slot == null
                ? new Operation(text, List.of())
                : new Operation("{" + slot + "}", List.of(new Operation.Parameter(slot, text)));
    }

    private static String parameters(Operation operation) {
        if (operation.parameters().isEmpty()) {
            return null;
        }
        Map<String, String> json = operation.named();
        json.replaceAll((name, value) -> capped(value, LONGEST_NAME));
        return Json.WRITER.writeValueAsString(json);
    }

    private byte[] parameters(Map<String, String> named) {
        Map<String, String> clean = new LinkedHashMap<>();
        named.forEach((name, value) -> {
            String assigned = name + "=";
            Secrets.Redacted without = Secrets.redact(assigned + capped(value, LONGEST_NAME));
            redacted += without.count();
            clean.put(name, without.text().substring(Math.min(without.text().length(), assigned.length())));
        });
        return clean.isEmpty() ? null : encoded(Json.WRITER.writeValueAsString(clean));
    }

    /** Of a text that rarely recurs. */
    private byte[] cleanOnce(String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        Secrets.Redacted without = Secrets.redact(capped(text, LONGEST_TEXT));
        redacted += without.count();
        return encoded(without.text());
    }

    /** Of a name, which mostly recurs. */
    private byte[] clean(String text, int longest) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        Clean clean = texts.get(text);
        if (clean == null) {
            Secrets.Redacted without = Secrets.redact(capped(text, longest));
            clean = new Clean(encoded(without.text()), without.count());
            if (texts.size() >= REMEMBERED) {
                texts.clear();
            }
            if (text.length() <= LONGEST_NAME) {
                texts.put(text, clean);
            }
        }
        redacted += clean.secrets();
        return clean.text();
    }

    /** Without what steers a terminal, but for tabs and line ends. */
    private static byte[] encoded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] >= 0 && bytes[i] < ' ' && bytes[i] != '\t' && bytes[i] != '\n') {
                bytes[i] = ' ';
            }
        }
        return bytes;
    }

    private static String capped(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "...";
    }

    /** Of a long message its beginning and its end, in whole lines: what failed stands mostly there. */
    private static String ends(String message) {
        if (message == null || message.length() <= LONGEST_TEXT) {
            return message;
        }
        int tail = message.indexOf('\n', message.length() - LONGEST_TEXT * 3 / 4);
        int head = message.lastIndexOf('\n', LONGEST_TEXT / 4 - 10);
        return head < 0 || tail < 0 ? message : message.substring(0, head) + "\n...\n" + message.substring(tail + 1);
    }

    /** Whether executions have ids of their own, which they keep in another file. */
    boolean named() {
        return named;
    }

    /** Secrets taken out so far. */
    long redacted() {
        return redacted;
    }
}
