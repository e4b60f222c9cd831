package dev.pave.execute.executor;

import dev.pave.specify.HandlebarsTemplate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fills templates; each is read once. */
public final class Texts {

    private final Map<String, HandlebarsTemplate> read = new HashMap<>();

    /** @throws IllegalArgumentException where it is no template, or a value is missing */
    public String filled(String template, Map<String, Object> values) {
        return template.contains("{{")
                ? read.computeIfAbsent(template, HandlebarsTemplate::new).filled(values)
                : template;
    }

    /** The text of a file that was made from something. */
    public String of(FileOrigin origin) {
        return origin.isPlain() ? origin.text() : filled(origin.text(), all(origin.values(), origin.item()));
    }

    /** An item's values before those that all have. */
    public static Map<String, Object> all(Map<String, Object> values, Map<String, Object> item) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        if (item != null) {
            all.putAll(item);
        }
        return all;
    }

    /** The values of an input; none where it gives none. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> values(Object given) {
        return given == null ? Map.of() : (Map<String, Object>) given;
    }
}
