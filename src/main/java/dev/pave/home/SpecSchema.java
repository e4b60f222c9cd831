package dev.pave.home;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import dev.pave.pattern.Resource;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of {@code specs/schemas}, as pave comes with them: the same for all that reads specifications. A value that
 * only looks like a number is a text where the schema wants a text: {@code 1.10}.
 */
final class SpecSchema {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Map<String, String> WANTED = Map.of(
            "object",
            "keys (`key: value`)",
            "array",
            "a list",
            "string",
            "a text",
            "integer",
            "a whole number",
            "number",
            "a number");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode tree;
    private final Schema schema;

    private SpecSchema(String text) {
        this.tree = MAPPER.readTree(text);
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    static SpecSchema shipped(String name) {
        return new SpecSchema(Resource.text(SpecSchema.class, "/home/specs/schemas/" + name));
    }

    /** What of a document does not fit, by line. */
    List<Mistake> mistakes(YamlNode root) {
        return schema.validate(json(root, tree)).stream()
                .map(error -> mistake(root, error))
                .sorted(Comparator.comparingInt(Mistake::line))
                .toList();
    }

    private static Mistake mistake(YamlNode root, Error error) {
        NodePath path = error.getInstanceLocation();
        YamlNode at = root;
        for (int i = 0; i < path.getNameCount(); i++) {
            YamlNode below = below(at, path.getElement(i));
            at = below == null ? at : below;
        }
        if (error.getProperty() != null && at.hasKeys()) {
            for (YamlNode.Entry entry : at.entries()) {
                at = entry.key().text().equals(error.getProperty()) ? entry.key() : at;
            }
        }
        String where = path.getNameCount() == 0 ? "" : path + ": ";
        String wanted = error.getKeyword().equals("type")
                ? WANTED.get(error.getSchemaNode().asString(""))
                : null;
        String wrong = wanted == null ? error.getMessage() : "wants " + wanted + ", but is " + at.inWords();
        return at.mistake(where + wrong + "; specs/schemas says what may stand here");
    }

    private static YamlNode below(YamlNode node, Object element) {
        if (element instanceof Integer number) {
            return node.isList() ? node.items().get(number) : null;
        }
        return node.hasKeys() ? node.all().get(String.valueOf(element)) : null;
    }

    private static JsonNode json(YamlNode node, JsonNode schema) {
        if (node.isList()) {
            ArrayNode array = JSON.arrayNode();
            node.items().forEach(item -> array.add(json(item, schema.path("items"))));
            return array;
        }
        if (node.hasKeys()) {
            ObjectNode object = JSON.objectNode();
            node.all().forEach((key, value) -> object.set(key, json(value, of(schema, key))));
            return object;
        }
        return single(node, schema);
    }

    /** The schema of a key's value; of alternatives the one that knows it. */
    private static JsonNode of(JsonNode schema, String key) {
        for (JsonNode alternative : schema.path("anyOf")) {
            if (alternative.path("properties").has(key)) {
                return alternative.path("properties").path(key);
            }
        }
        JsonNode known = schema.path("properties").path(key);
        return known.isMissingNode() ? schema.path("additionalProperties") : known;
    }

    private static JsonNode single(YamlNode node, JsonNode schema) {
        Object value = node.value();
        if (value == null) {
            return JSON.nullNode();
        }
        if (value instanceof String || wantsText(schema)) {
            return JSON.stringNode(node.text());
        }
        return value instanceof BigDecimal number ? number(number) : JSON.booleanNode((Boolean) value);
    }

    private static JsonNode number(BigDecimal number) {
        return number.scale() <= 0 && number.precision() - number.scale() < 18
                ? JSON.numberNode(number.longValueExact())
                : JSON.numberNode(number.doubleValue());
    }

    private static boolean wantsText(JsonNode schema) {
        if (schema.path("type").asString("").equals("string")) {
            return true;
        }
        for (JsonNode alternative : schema.path("anyOf")) {
            if (wantsText(alternative)) {
                return true;
            }
        }
        return false;
    }
}
