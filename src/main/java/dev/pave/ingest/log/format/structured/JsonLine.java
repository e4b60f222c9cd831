package dev.pave.ingest.log.format.structured;

import dev.pave.pattern.text.Ansi;
import dev.pave.store.log.ExecutionRow;
import java.io.CharArrayReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A message as a JSON object, as loggers and those who pass logs on write it. */
public final class JsonLine {

    /** Made when the first object is read: most logs have none, and it takes a fifth of a short command's time. */
    private static final class Lenient {
        static final JsonMapper MAPPER = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
    }

    /** Objects whose fields are those of the message. */
    private static final Set<String> TRANSPARENT = Set.of("fields", "jsonpayload", "record", "data", "attr");

    private static final String MESSAGE = "message";

    private JsonLine() {}

    /** Reads what loggers write though it is not quite JSON: control characters in texts, NaN. */
    public static JsonMapper mapper() {
        return Lenient.MAPPER;
    }

    /** The text as a JSON object; null where it is none. */
    public static JsonNode parsed(String text) {
        if (!text.startsWith("{")) {
            return null;
        }
        try {
            JsonNode node = mapper().readTree(text);
            return node.isObject() ? node : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    /** What an object tells; null where it has neither a message with its time or level, nor a level with its time. */
    public static ToldMessage read(JsonNode node) {
        FieldNames.Values values = new FieldNames.Values();
        collect(node, "", values, 0);
        LogSeverity severity = values.severity();
        long micros = values.micros();
        String message = values.message();
        boolean timed = micros != ExecutionRow.NONE;
        if (message == null && timed && severity == LogSeverity.UNTOLD && FieldNames.hasEmptyLine(node)) {
            return new ToldMessage(micros, severity, "", null, values.session(), true);
        }
        if (message == null ? !timed || severity == LogSeverity.UNTOLD : !timed && severity == LogSeverity.UNTOLD) {
            return null;
        }
        return new ToldMessage(
                micros,
                severity,
                message == null ? rest(node) : Ansi.strip(message).strip(),
                values.more(),
                values.session(),
                message != null && values.isLine());
    }

    /** Whether an object stands behind what a value stands behind. */
    private static boolean isValue(char[] line, int object) {
        int before = object - 1;
        while (before > 0 && Character.isWhitespace(line[before])) {
            before--;
        }
        return ":,[".indexOf(line[before]) >= 0;
    }

    /** The object from a place to the end of a line, which may be long and is not copied; null where there is none. */
    private static JsonNode parsed(char[] line, int from) {
        try {
            JsonNode node = mapper().readTree(new CharArrayReader(line, from, line.length - from));
            return node.isObject() ? node : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    /**
     * Where a whole record begins in a line that begins as one and is none: whoever wrote that was stopped, and its successor
     * wrote on. An object that is a value is none. -1 for none.
     */
    public static int recordWithin(String line) {
        char[] all = line.toCharArray();
        for (int at = line.indexOf("{\"", 1); at > 0; at = line.indexOf("{\"", at + 1)) {
            JsonNode node = isValue(all, at) ? null : parsed(all, at);
            if (node != null && read(node) != null) {
                return at;
            }
        }
        return -1;
    }

    private static void collect(JsonNode node, String before, FieldNames.Values values, int depth) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String name = FieldNames.plain(field.getKey());
            JsonNode value = field.getValue();
            if (value.isObject() && depth < 3) {
                if (TRANSPARENT.contains(name)) {
                    collect(value, before, values, depth + 1);
                }
                collect(value, before + name + ".", values, depth + 1);
            } else if (value.isArray() && !value.isEmpty()) {
                list(before + name, value, values);
            } else if (value.isIntegralNumber()) {
                values.put(before + name, value.asString());
            } else if (value.isNumber() && Double.isFinite(value.doubleValue())) {
                values.put(
                        before + name, BigDecimal.valueOf(value.doubleValue()).toPlainString());
            } else if (value.isString()) {
                values.put(before + name, value.asString());
            }
        }
    }

    /** A field that the journal was given more than once is a list of its values; the first counts, of messages all do. */
    private static void list(String name, JsonNode array, FieldNames.Values values) {
        if (array.get(0).isString()) {
            values.put(
                    name,
                    name.equals(MESSAGE)
                            ? array.valueStream()
                                    .filter(JsonNode::isString)
                                    .map(JsonNode::asString)
                                    .collect(Collectors.joining("\n"))
                            : array.get(0).asString());
        } else if (name.endsWith(MESSAGE)) {
            values.put(name, bytes(array));
        }
    }

    /** The journal writes a message that is no plain text as the numbers of its bytes. */
    private static String bytes(JsonNode array) {
        byte[] bytes = new byte[array.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) array.get(i).asInt(' ');
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A record without a message: its other fields. */
    private static String rest(JsonNode node) {
        ObjectNode copy = ((ObjectNode) node).deepCopy();
        for (String name : node.propertyNames().stream().toList()) {
            if (FieldNames.isTimeOrLevel(name)) {
                copy.remove(name);
            }
        }
        return copy.toString();
    }
}
