package dev.pave.home;

/**
 * One scalar of a YAML file as it was written.
 *
 * @param key  its path, e.g. {@code detection.similar_files.min_support}
 * @param text the value's text; null for an empty value
 * @param line line from 1
 */
public record Setting(String key, String text, int line) {}
