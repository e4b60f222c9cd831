package dev.pave.execute.executor;

import java.util.Map;

/**
 * What a file was made from.
 *
 * @param path     the template of its path, or the path
 * @param text     its template; the text itself where {@code isPlain}
 * @param isPlain  whether nothing is put into the text
 * @param values   that were put in
 * @param item     that was put in before those; null where it was made of none or of all
 */
public record FileOrigin(
        String path, String text, boolean isPlain, Map<String, Object> values, Map<String, Object> item) {}
