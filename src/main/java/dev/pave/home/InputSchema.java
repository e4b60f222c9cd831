package dev.pave.home;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an executor takes, as a JSON Schema. The {@code description} of a property says in words what it may be, its
 * {@code examples} are the likely values, and the {@code description} of the whole says what else is taken.
 */
public final class InputSchema {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Known values that an error names. */
    private static final int SHOWN = 8;

    private static final int LONGEST_SHOWN = 80;

    /** What nothing takes is told first, then what is not what it has to be, then what is missing. */
    private static final List<String> ORDER = List.of("additionalProperties", "type", "pattern", "required");

    private final JsonNode document;

    public InputSchema(Map<String, Object> document) {
        this.document = MAPPER.valueToTree(document);
    }

    /** One that is kept as JSON. */
    static InputSchema parse(String json) {
        return new InputSchema(MAPPER.readTree(json));
    }

    private InputSchema(JsonNode document) {
        this.document = document;
    }

    /** As JSON, for who makes a form of it. */
    public JsonNode document() {
        return document.deepCopy();
    }

    /** An input with its single values as texts where texts are wanted, also in its lists and maps: 7 and true may be names. */
    public Map<String, Object> fitted(Map<String, Object> input) {
        Map<String, Object> fitted = new LinkedHashMap<>(input);
        fitted.replaceAll((name, value) -> wantsText(name) ? asText(value) : fitted(property(name), value));
        return fitted;
    }

    private static Object fitted(JsonNode schema, Object value) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(item -> fitted(schema.path("items"), item))
                    .collect(Collectors.toCollection(ArrayList::new));
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> fitted = new LinkedHashMap<>(map);
            fitted.replaceAll((key, item) -> {
                JsonNode known = schema.path("properties").path(String.valueOf(key));
                return fitted(known.isMissingNode() ? schema.path("additionalProperties") : known, item);
            });
            return fitted;
        }
        return schema.path("type").asString("").equals("string") ? asText(value) : value;
    }

    private static Object asText(Object value) {
        return value instanceof Long || value instanceof Boolean ? value.toString() : value;
    }

    /** Whether a value of the input is a text as it was typed, and nothing to be read as YAML. */
    public boolean wantsText(String name) {
        JsonNode type = property(name).path("type");
        return type.isMissingNode() || type.asString("").equals("string");
    }

    /** Whether a value of the input, or each in its list, names a file that is read. */
    public boolean isFile(String name) {
        JsonNode property = property(name);
        return Stream.of(property, property.path("items"))
                .anyMatch(each -> each.path("format").asString("").equals("file"));
    }

    /**
     * The first mistake of an input, and what may be there; empty where it is good.
     *
     * @param pattern that takes it, for the message
     */
    public Optional<String> objection(String pattern, Map<String, Object> input) {
        List<Error> errors = new ArrayList<>(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(document.toString(), InputFormat.JSON)
                .validate(MAPPER.writeValueAsString(input), InputFormat.JSON));
        errors.sort(Comparator.comparingInt(error -> ORDER.indexOf(error.getKeyword())));
        return errors.stream().findFirst().map(error -> inWords(error, pattern, input));
    }

    private String inWords(Error error, String pattern, Map<String, Object> input) {
        String key = error.getProperty();
        if (error.getKeyword().equals("additionalProperties")) {
            return pattern + " takes no \"" + key + "\"" + also();
        }
        if (error.getKeyword().equals("required")) {
            return pattern + " wants a " + key + ": --set " + key + "=..." + likely(key);
        }
        String name = error.getInstanceLocation().getElement(0).toString();
        String words = property(name).path("description").asString(error.getMessage());
        String value = String.valueOf(input.get(name));
        return value.length() > LONGEST_SHOWN || value.chars().anyMatch(Character::isISOControl)
                ? name + " is to be " + words
                : name + " is not \"" + value + "\" but " + words;
    }

    private String also() {
        String more = document.path("description").asString("");
        return more.isEmpty() ? "" : "; " + more;
    }

    private String likely(String key) {
        List<String> known = property(key)
                .path("examples")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        if (known.isEmpty()) {
            return "";
        }
        String more = known.size() > SHOWN ? " and " + (known.size() - SHOWN) + " more" : "";
        return "; likely: " + String.join(", ", known.subList(0, Math.min(SHOWN, known.size()))) + more;
    }

    private JsonNode property(String name) {
        return document.path("properties").path(name);
    }
}
