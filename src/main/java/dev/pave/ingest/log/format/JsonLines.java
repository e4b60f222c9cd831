package dev.pave.ingest.log.format;

import dev.pave.ingest.log.format.structured.JsonLine;
import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.RefusedException;
import java.io.IOException;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/** Files of a JSON object a line, as transcripts are. Read whole; half a last line is left out until it is whole. */
public final class JsonLines {

    private JsonLines() {}

    /** Reads what is not quite JSON, too: control characters in texts, NaN. */
    public static JsonMapper mapper() {
        return JsonLine.mapper();
    }

    /** Takes the object of a line. */
    @FunctionalInterface
    public interface Each {
        void accept(JsonNode node, long line);
    }

    /**
     * Gives each object; what is none is rejected.
     *
     * @return the end of the file
     */
    public static Mark forEach(LogInput input, Sink sink, Each consumer) throws IOException {
        LogLines lines = new LogLines(input.stream(), Mark.START, new byte[0], true);
        while (lines.next()) {
            if (lines.tooLong()) {
                sink.reject(lines.number(), lines.offset(), Sink.TOO_LONG, lines.excerpt());
            } else if (!lines.isBlank()) {
                JsonNode node = parsed(lines);
                if (!takes(node, node == null ? lines.text() : "", lines.number(), consumer) && !lines.unterminated()) {
                    sink.reject(lines.number(), lines.offset(), "is no JSON object", lines.excerpt());
                }
            }
        }
        return lines.here();
    }

    /**
     * Gives the object of a line, or those that stand in it one behind the other.
     *
     * @param node of the line; null where it is none
     * @param text of the line, which is only looked at without a node
     * @return whether there are any
     */
    public static boolean takes(JsonNode node, String text, long line, Each consumer) {
        List<JsonNode> objects = node == null ? several(text) : node.isObject() ? List.of(node) : List.of();
        objects.forEach(each -> consumer.accept(each, line));
        return !objects.isEmpty();
    }

    /** From its bytes, unless they are not UTF-8 or have NUL among them. */
    private static JsonNode parsed(LogLines line) {
        try {
            return mapper().readTree(line.buffer(), line.start(), line.stop() - line.start());
        } catch (JacksonException e) {
            return parsed(line.text());
        }
    }

    /** Objects one behind the other, as a writer leaves them that forgets the ends of lines; empty for anything else. */
    private static List<JsonNode> several(String text) {
        if (!text.contains("}{")) {
            return List.of();
        }
        try (MappingIterator<JsonNode> values =
                mapper().readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            List<JsonNode> all = values.readAll();
            return all.stream().allMatch(JsonNode::isObject) ? all : List.of();
        } catch (JacksonException e) {
            return List.of();
        }
    }

    /** The text as JSON; null when it is none. */
    public static JsonNode parsed(String text) {
        try {
            return mapper().readTree(text);
        } catch (JacksonException e) {
            return null;
        }
    }

    /** The objects of the first lines of a file; the last one may be cut and is left out then. */
    public static List<JsonNode> head(Sample head) {
        return head.objects();
    }

    public static RefusedException refused(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return new RefusedException(
                "is no JSON, in line " + (at == null ? 1 : at.getLineNr()) + ": " + e.getOriginalMessage());
    }

    /** The text of a field; empty when it is not there. */
    public static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }
}
