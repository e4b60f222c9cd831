package dev.pave.pattern;

/**
 * A file or edit that should come along with a change.
 *
 * @param path       where
 * @param action     create or edit
 * @param confidence share of such suggestions expected to come true, 0 to 1
 * @param pattern    id of the pattern that it belongs to
 * @param why        its record in words, e.g. {@code 41 of the last 42}
 */
public record Suggestion(String path, Action action, double confidence, String pattern, String why) {}
