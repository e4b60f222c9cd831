package dev.pave.ingest.log;

import java.util.List;

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
}
