package dev.pave.ingest.log.format.test;

import dev.pave.ingest.log.format.JsonLines;
import dev.pave.ingest.log.format.Sink;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ContainerNode;
import tools.jackson.databind.node.ObjectNode;

/** One document of JSON; of one that is damaged or cut off, what stands before that. */
final class JsonReport {

    private final Deque<ContainerNode<?>> open = new ArrayDeque<>();
    private final Deque<String> names = new ArrayDeque<>();
    private JsonNode root = JsonLines.mapper().createObjectNode();

    private JsonReport() {}

    /** The document; where it is not whole, a line of it is rejected and what was being read is left out. */
    static JsonNode read(InputStream in, TestRun run) {
        JsonReport report = new JsonReport();
        try (JsonParser parser = JsonLines.mapper().createParser(in)) {
            report.fill(parser);
        } catch (JacksonException e) {
            run.reject(e.getLocation() == null ? 1 : e.getLocation().getLineNr(), Sink.NO_JSON, "");
            report.cut();
        }
        return report.root;
    }

    private void fill(JsonParser parser) {
        String name = "";
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case START_OBJECT -> begin(JsonLines.mapper().createObjectNode(), name);
                case START_ARRAY -> begin(JsonLines.mapper().createArrayNode(), name);
                case END_OBJECT, END_ARRAY -> end();
                case PROPERTY_NAME -> name = parser.currentName();
                default -> put(name, parser.readValueAsTree());
            }
            if (open.isEmpty()) {
                return;
            }
        }
        throw new tools.jackson.core.exc.UnexpectedEndOfInputException(parser, null, "ends too early");
    }

    private void begin(ContainerNode<?> node, String name) {
        open.push(node);
        names.push(name);
    }

    private void end() {
        JsonNode node = open.pop();
        String name = names.pop();
        if (open.isEmpty()) {
            root = node;
        } else {
            put(name, node);
        }
    }

    private void put(String name, JsonNode value) {
        if (open.peek() instanceof ObjectNode object) {
            object.set(name, value);
        } else if (open.peek() instanceof ArrayNode array) {
            array.add(value);
        }
    }

    /** What is around the damage stays, without the innermost of it. */
    private void cut() {
        if (open.size() > 1) {
            open.pop();
            names.pop();
        }
        while (!open.isEmpty()) {
            end();
        }
    }
}
