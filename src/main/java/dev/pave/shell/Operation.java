package dev.pave.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A normalised text.
 *
 * @param text       with {@code {path}} and the like in the place of what varies
 * @param parameters what was there, in order
 */
public record Operation(String text, List<Parameter> parameters) {

    /** What stood in the place of a slot, e.g. path and {@code src/cart.js}. */
    public record Parameter(String kind, String value) {}

    public Operation {
        parameters = List.copyOf(parameters);
    }

    /** What stood in the slots by a name for each: its kind and its place, e.g. {@code path1}. */
    public Map<String, String> named() {
        Map<String, String> named = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            named.put(parameter.kind() + (named.size() + 1), parameter.value());
        }
        return named;
    }
}
