package dev.pave.ingest.log.format;

import dev.pave.ingest.log.format.structured.JsonLine;
import dev.pave.ingest.log.format.structured.Layers;
import dev.pave.ingest.log.format.structured.LogSeverity;
import dev.pave.ingest.log.format.structured.ToldMessage;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Stamp;
import dev.pave.pattern.event.Execution.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Messages in JSON that is no object a line: a list, objects over several lines, CloudWatch's events, Loki's streams. Where it
 * is broken, what is before counts, and the rest is one reject.
 */
final class JsonDocument {

    /** Fields that list messages. */
    private static final List<String> LISTS = List.of("events", "logEvents", "entries", "logs", "hits");

    private JsonDocument() {}

    /** Takes a message, with the line where it begins. */
    @FunctionalInterface
    private interface Each {
        void accept(JsonNode node, long line);
    }

    /** Whether the head is the beginning of one with messages in it. */
    static boolean recognises(Sample head) {
        String first = head.first();
        if (!first.startsWith("[") && !first.startsWith("{") || JsonLine.parsed(first) != null && !isList(first)) {
            return false;
        }
        List<JsonNode> found = new ArrayList<>();
        try (JsonParser json = JsonLine.mapper().createParser(new ByteArrayInputStream(head.bytes()))) {
            each(json, (node, line) -> found.add(node));
        } catch (JacksonException cut) {
            // what is whole of it tells
        }
        return found.stream().limit(Sample.MANY).anyMatch(node -> JsonLine.read(node) != null);
    }

    private static boolean isList(String first) {
        JsonNode node = JsonLine.parsed(first);
        return LISTS.stream().anyMatch(list -> node.path(list).isArray())
                || node.path("data").path("result").isArray();
    }

    static Mark read(LogInput input, Sink sink) throws IOException {
        List<ToldMessage> all = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        List<String> raws = new ArrayList<>();
        try (JsonParser json = JsonLine.mapper().createParser(input.stream())) {
            each(json, (node, line) -> {
                all.add(Layers.of(node));
                lines.add(line);
                raws.add(node.toString());
            });
        } catch (JacksonException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            sink.reject(line, 0, Sink.NO_JSON, String.valueOf(e.getOriginalMessage()));
        }
        Writers writers = Writers.learn(all.stream()
                .map(ToldMessage::message)
                .limit(LogContent.OPENING_LINES)
                .toList());
        Stamp stamp = new Stamp();
        for (int i = 0; i < all.size(); i++) {
            LogEvent draft =
                    draft(all.get(i), writers, stamp, input.session(), i).line(lines.get(i));
            draft.raw = raws.get(i);
            sink.execution(draft);
        }
        return null;
    }

    private static LogEvent draft(ToldMessage told, Writers writers, Stamp stamp, String file, int index) {
        String text = told.message();
        int start = Math.max(0, writers.start(text, stamp));
        LogSeverity header =
                told.severity() == LogSeverity.FAILING ? told.severity() : writers.severity(text, start, stamp);
        boolean failed = header == LogSeverity.FAILING;
        LogEvent draft = new LogEvent(":" + index, told.session() == null ? file : told.session());
        draft.message(start < text.length() ? text.substring(start) : text).at(told.micros());
        draft.ended(failed ? Outcome.FAILURE : Outcome.UNKNOWN);
        return failed ? draft.saying(told.more() == null ? text : text + "\n" + told.more()) : draft;
    }

    /** The messages of all documents, as far as they are whole. */
    private static void each(JsonParser json, Each consumer) {
        boolean inside = false;
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            long line = json.currentTokenLocation().getLineNr();
            if (token == JsonToken.START_OBJECT) {
                object(json, line, consumer, 0);
            } else if (token == JsonToken.START_ARRAY && !inside) {
                inside = true;
            } else if (token != JsonToken.END_ARRAY) {
                json.skipChildren();
            } else {
                inside = false;
            }
        }
    }

    /** An object: a message, or one that lists messages, which are given as they come. */
    private static void object(JsonParser json, long line, Each consumer, int depth) {
        ObjectNode own = JsonNodeFactory.instance.objectNode();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            JsonToken token = json.nextToken();
            if (depth == 0 && token == JsonToken.START_ARRAY && LISTS.contains(name)) {
                list(json, consumer);
            } else {
                own.set(name, json.readValueAsTree());
            }
        }
        JsonNode streams = own.path("data").path("result");
        if (streams.isArray()) {
            streams.forEach(stream -> stream(stream, line, consumer));
        } else if (JsonLine.read(own) != null) {
            consumer.accept(own, line);
        }
    }

    private static void list(JsonParser json, Each consumer) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            long line = json.currentTokenLocation().getLineNr();
            if (json.currentToken() == JsonToken.START_OBJECT) {
                object(json, line, consumer, 1);
            } else {
                json.skipChildren();
            }
        }
    }

    /** Loki: labels, and pairs of a time and a line. */
    private static void stream(JsonNode stream, long line, Each consumer) {
        for (JsonNode pair : stream.path("values")) {
            ObjectNode message = JsonNodeFactory.instance.objectNode();
            message.set("labels", stream.path("stream"));
            message.put("timestamp", pair.path(0).asString(""));
            message.put("line", pair.path(1).asString(""));
            consumer.accept(message, line);
        }
    }
}
