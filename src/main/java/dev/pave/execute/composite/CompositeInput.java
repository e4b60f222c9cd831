package dev.pave.execute.composite;

import dev.pave.home.InputSchema;
import dev.pave.pattern.CompositeStep;
import dev.pave.pattern.Specification;
import dev.pave.specify.HandlebarsText;
import dev.pave.workspace.ExecutionException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a composite takes: each name between {@code {{}}} in its steps. One that its specification gives a value for may be left out.
 *
 * @param specification of the composite
 */
record CompositeInput(Specification specification) {

    private static final Pattern NAME = Pattern.compile("\\{\\{\\s*(?:\\w+ +)?(\\w+)\\s*}}");
    private static final String TEXT = "^[^\\u0000\\n\\r]{0,2000}$";

    InputSchema schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        TreeSet<String> names = names();
        for (String name : names) {
            Map<String, Object> property = new LinkedHashMap<>();
            property.put("type", "string");
            property.put("pattern", TEXT);
            property.put("description", "one line of text");
            property.put("examples", specification.known(name));
            properties.put(name, property);
        }
        List<String> required = new ArrayList<>(names);
        required.removeAll(specification.inputs().keySet());
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("description", names.isEmpty() ? "it takes nothing" : "it takes " + String.join(", ", names));
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return new InputSchema(schema);
    }

    private TreeSet<String> names() {
        TreeSet<String> names = new TreeSet<>(specification.inputs().keySet());
        for (CompositeStep step : specification.steps()) {
            step.run().forEach(text -> names(text, names));
            step.undo().forEach(text -> names(text, names));
            names(step.byHand(), names);
            names(step.with(), names);
        }
        return names;
    }

    private static void names(Object value, TreeSet<String> names) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(each -> names(each, names));
        } else if (value instanceof List<?> list) {
            list.forEach(each -> names(each, names));
        } else if (value instanceof String text) {
            Matcher matcher = NAME.matcher(text);
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
    }

    /** A value of a step with the names replaced: texts, and what is in lists and maps. */
    Object filled(Object value, Map<String, Object> given) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> filled = new LinkedHashMap<>();
            map.forEach((key, each) -> filled.put(key.toString(), filled(each, given)));
            return filled;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(each -> filled(each, given)).toList();
        }
        return value instanceof String text ? filled(text, given) : value;
    }

    /** Arguments with the names replaced; each stays one argument. */
    List<String> arguments(List<String> templates, Map<String, Object> given) {
        return templates.stream().map(text -> filled(text, given)).toList();
    }

    private String filled(String text, Map<String, Object> given) {
        if (!text.contains("{{")) {
            return text;
        }
        Map<String, String> values = new LinkedHashMap<>(specification.inputs());
        given.forEach((name, value) -> values.put(name, String.valueOf(value)));
        try {
            return HandlebarsText.render(text, values);
        } catch (IllegalArgumentException e) {
            throw new ExecutionException("the step " + text + " cannot be made: " + e.getMessage());
        }
    }
}
