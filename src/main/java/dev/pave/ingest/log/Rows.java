package dev.pave.ingest.log;

import dev.pave.pattern.PatternId;
import dev.pave.pattern.Secrets;
import dev.pave.store.ExecutionRow;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Makes rows of drafts: takes secrets out, normalises, numbers within the session. What recurs is worked out once. */
final class Rows {

    private static final int REMEMBERED = 20_000;
    private static final int LONGEST_OPERATION = 500;
    private static final int LONGEST_TEXT = 8_000;
    private static final int LONGEST_NAME = 400;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String sourceId;
    private final Normalisers normalisers;
    private final SessionCounters counters;
    private final Map<String, Known> commands = new HashMap<>();
    private final Map<String, Known> messages = new HashMap<>();
    private final Map<String, Known> operations = new HashMap<>();
    private long redacted;

    /** What became of a text. */
    private record Known(String raw, String operation, String id, String parameters, int secrets) {}

    Rows(String sourceId, Normalisers normalisers, SessionCounters counters) {
        this.sourceId = sourceId;
        this.normalisers = normalisers;
        this.counters = counters;
    }

    ExecutionRow row(Draft draft) {
        var known = known(draft);
        redacted += known.secrets();
        var session = clean(draft.session, LONGEST_NAME);
        var raw = draft.raw == null ? known.raw() : clean(draft.raw, LONGEST_TEXT);
        return new ExecutionRow(
                draft.id.startsWith(":") ? sourceId + draft.id : draft.id,
                session,
                counters.next(session),
                draft.startedMicros,
                draft.durationMs,
                clean(draft.actor, LONGEST_NAME),
                known.id(),
                known.operation(),
                known.operation().equals(raw) ? null : raw,
                draft.outcome.id(),
                draft.exitCode < Integer.MIN_VALUE || draft.exitCode > Integer.MAX_VALUE
                        ? ExecutionRow.NONE
                        : draft.exitCode,
                clean(draft.message, LONGEST_TEXT),
                draft.patternId,
                known.parameters());
    }

    private Known known(Draft draft) {
        var memory = switch (draft.kind) {
            case COMMAND -> commands;
            case MESSAGE -> messages;
            case OPERATION -> operations;
        };
        var key = draft.prefix.isEmpty() ? draft.text : draft.prefix + draft.text;
        var known = memory.get(key);
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

    private Known worked(Draft draft) {
        var without = Secrets.redact(capped(draft.text, LONGEST_TEXT));
        var operation = switch (draft.kind) {
            case COMMAND -> normalisers.commands().of(without.text());
            case MESSAGE -> normalisers.messages().of(without.text());
            case OPERATION -> new Operation(capped(without.text(), LONGEST_OPERATION), java.util.List.of());
        };
        var text = capped((draft.prefix + operation.text()).strip(), LONGEST_OPERATION);
        return new Known(
                without.text(),
                text,
                "O-" + PatternId.sha256(text).substring(0, 12),
                parameters(operation),
                without.count());
    }

    private static String parameters(Operation operation) {
        if (operation.parameters().isEmpty()) {
            return null;
        }
        var json = new LinkedHashMap<String, String>();
        var n = 0;
        for (var parameter : operation.parameters()) {
            json.put(parameter.kind() + ++n, capped(parameter.value(), LONGEST_NAME));
        }
        return JSON.writeValueAsString(json);
    }

    private String clean(String text, int longest) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        var capped = capped(text, longest);
        if (!Secrets.suspicious(capped)) {
            return capped;
        }
        var without = Secrets.redact(capped);
        redacted += without.count();
        return without.text();
    }

    private static String capped(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "...";
    }

    /** Secrets taken out so far. */
    long redacted() {
        return redacted;
    }
}
