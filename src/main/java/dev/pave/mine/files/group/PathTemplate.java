package dev.pave.mine.files.group;

import dev.pave.mine.files.predict.Context;
import java.util.Map;
import java.util.Optional;

/**
 * A path with slots, as roles have it.
 *
 * @param text e.g. {@code lib/{folder}/{name}.js}
 */
public record PathTemplate(String text) {

    /** What the slots stand for in a path; empty where it does not fit. */
    public Optional<Map<String, String>> bindings(String path) {
        if (!text.contains("{name")) {
            return Optional.empty();
        }
        return Optional.ofNullable(Context.match(text, path)).map(Context::bindings);
    }
}
