package dev.pave.mine.messages;

import java.util.List;
import java.util.Set;

/** Judges the different words that messages have at one place. */
final class Values {

    private static final String OPEN = "=([{\"':";
    private static final String CLOSE = ")]}\"'";
    /** What stands at the ends of a value, so that it may stay when the value goes. */
    private static final String EDGES = "=:,;()[]{}\"'|/@#_";

    private static final String LAST_EDGES = "=:,;()[]{}\"'|/@#";
    /** Words behind which a name stands. */
    private static final Set<String> NAMERS = Set.of("user", "host", "file", "device");

    private Values() {}

    /**
     * Two out of three have a number or a name in them; or one is a mark in a frame that all have; or the word before
     * says that a name follows.
     */
    static boolean vary(List<String> values, String before) {
        long named = values.stream().filter(Values::named).count();
        return named * 3 >= values.size() * 2L
                || values.stream().anyMatch(value -> frames(value, values))
                || NAMERS.contains(before);
    }

    /** What stands before the value in {@code key=value}, {@code key:value} and {@code key....value}, with the sign. */
    static String key(String word) {
        int end = word.indexOf('=') + 1;
        boolean letter = Character.isLetter(word.isEmpty() ? ' ' : word.charAt(0));
        for (int i = 1; end == 0 && letter && i + 1 < word.length(); i++) {
            char sign = word.charAt(i);
            if (sign == ':' || sign == '.' && word.charAt(i - 1) == '.' && word.charAt(i + 1) != '.') {
                end = i + 1;
            }
        }
        return word.substring(0, end);
    }

    /** With a number, or a dot or slash between letters: no word of a language. */
    static boolean named(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean between = i > 0
                    && i + 1 < word.length()
                    && Character.isLetter(word.charAt(i - 1))
                    && Character.isLetter(word.charAt(i + 1));
            if (c >= '0' && c <= '9' || between && "./@$".indexOf(c) >= 0) {
                return true;
            }
        }
        return word.contains(Masker.MARK);
    }

    static boolean hasLetter(String word) {
        return word.chars().anyMatch(Character::isLetter);
    }

    /** Whether this is a mark in a frame such as {@code key=} or brackets, and the others have the same frame. */
    private static boolean frames(String value, List<String> values) {
        int mark = value.indexOf(Masker.MARK);
        if (mark < 1 || OPEN.indexOf(value.charAt(mark - 1)) < 0) {
            return false;
        }
        String before = value.substring(0, mark);
        String after = value.substring(mark + Masker.MARK.length());
        boolean closed = !after.isEmpty() && CLOSE.indexOf(after.charAt(0)) >= 0;
        int least = before.length() + after.length() + (closed ? 0 : 1);
        return values.stream()
                .allMatch(other -> other.length() >= least && other.startsWith(before) && other.endsWith(after));
    }

    /** What all values begin and end with, cut where a part of a word ends, and a mark between. */
    static String common(List<String> values) {
        String first = values.get(0);
        int shortest = values.stream().mapToInt(String::length).min().orElse(0);
        int start = 0;
        while (start < shortest && sharedAt(values, start)) {
            start++;
        }
        while (start > 0 && EDGES.indexOf(first.charAt(start - 1)) < 0) {
            start--;
        }
        int end = 0;
        while (end < shortest - start && sharedFromEnd(values, end)) {
            end++;
        }
        while (end > 0 && LAST_EDGES.indexOf(first.charAt(first.length() - end)) < 0) {
            end--;
        }
        return first.substring(0, start) + Masker.MARK + first.substring(first.length() - end);
    }

    private static boolean sharedAt(List<String> values, int at) {
        char c = values.get(0).charAt(at);
        return values.stream().allMatch(value -> value.charAt(at) == c);
    }

    private static boolean sharedFromEnd(List<String> values, int back) {
        String first = values.get(0);
        char c = first.charAt(first.length() - 1 - back);
        return values.stream().allMatch(value -> value.charAt(value.length() - 1 - back) == c);
    }
}
