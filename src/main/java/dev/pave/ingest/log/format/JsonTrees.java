package dev.pave.ingest.log.format;

import dev.pave.ingest.text.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ContainerNode;
import tools.jackson.databind.node.ObjectNode;

/** Documents of JSON, one or several one behind the other; of one that is damaged or cut off, what stands before that. */
public final class JsonTrees {

    private final Deque<ContainerNode<?>> open = new ArrayDeque<>();
    private final Deque<String> names = new ArrayDeque<>();
    private final List<JsonNode> roots = new ArrayList<>();

    private final Predicate<JsonNode> isRecord;
    private boolean any;

    private JsonTrees(Predicate<JsonNode> isRecord) {
        this.isRecord = isRecord;
    }

    /** The first document of a report; where it is not whole, a line of it is rejected and what was being read is left out. */
    public static JsonNode first(InputStream in, Sink sink) {
        List<JsonNode> roots = new JsonTrees(node -> false).read(in, sink, true);
        return roots.isEmpty() ? JsonLines.mapper().createObjectNode() : roots.get(0);
    }

    /**
     * All documents of a file.
     *
     * @param isRecord of what is open where the file is damaged, what counts only when it is whole
     * @throws RefusedException where it is damaged before any record is whole
     */
    public static List<JsonNode> all(LogInput input, Sink sink, Predicate<JsonNode> isRecord) throws IOException {
        return new JsonTrees(isRecord).read(input.stream(), sink, false);
    }

    private List<JsonNode> read(InputStream in, Sink sink, boolean one) {
        try (JsonParser parser = JsonLines.mapper().createParser(in)) {
            fill(parser, one);
        } catch (JacksonException e) {
            if (!one && !any) {
                throw JsonLines.refused(e);
            }
            sink.reject(e.getLocation() == null ? 1 : e.getLocation().getLineNr(), 0, Sink.NO_JSON, "");
            cut();
        }
        return roots;
    }

    private void fill(JsonParser parser, boolean one) {
        String name = "";
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case START_OBJECT -> begin(JsonLines.mapper().createObjectNode(), name);
                case START_ARRAY -> begin(JsonLines.mapper().createArrayNode(), name);
                case END_OBJECT, END_ARRAY -> end();
                case PROPERTY_NAME -> name = parser.currentName();
                default -> put(name, parser.readValueAsTree());
            }
            if (one && open.isEmpty()) {
                return;
            }
        }
        if (one || !open.isEmpty()) {
            throw new tools.jackson.core.exc.UnexpectedEndOfInputException(parser, null, "ends too early");
        }
    }

    private void begin(ContainerNode<?> node, String name) {
        open.push(node);
        names.push(name);
    }

    private void end() {
        JsonNode node = open.pop();
        any |= isRecord.test(node);
        put(names.pop(), node);
    }

    private void put(String name, JsonNode value) {
        if (open.isEmpty()) {
            roots.add(value);
        } else if (open.peek() instanceof ObjectNode object) {
            object.set(name, value);
        } else if (open.peek() instanceof ArrayNode array) {
            array.add(value);
        }
    }

    /** What is around the damage stays, without the record in which it is, or without the innermost of it. */
    private void cut() {
        int records = 0;
        int inner = 0;
        for (JsonNode each : open) {
            records++;
            if (isRecord.test(each)) {
                inner = records;
                break;
            }
        }
        for (int left = Math.max(inner, 1); left > 0 && open.size() > 1; left--) {
            open.pop();
            names.pop();
        }
        while (!open.isEmpty()) {
            end();
        }
    }
}
