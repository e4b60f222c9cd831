package dev.pave.home;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a setting may be.
 *
 * @param type  what it is
 * @param min   least value of a number
 * @param max   greatest value of a number
 * @param words what a word, or each of a list, may be
 */
public record Bounds(Type type, double min, double max, List<String> words) {

    /** Sort of a value. */
    enum Type {
        WHOLE_NUMBER,
        SHARE,
        YES_OR_NO,
        WORD,
        WORDS
    }

    public static final Bounds SHARE = new Bounds(Type.SHARE, 0, 1, List.of());
    public static final Bounds YES_OR_NO = new Bounds(Type.YES_OR_NO, 0, 0, List.of());

    private static final Set<String> YES = Set.of("true", "yes", "on", "1");
    private static final Set<String> NO = Set.of("false", "no", "off", "0");

    public static Bounds wholeNumber(int min, int max) {
        return new Bounds(Type.WHOLE_NUMBER, min, max, List.of());
    }

    /** One of these words. */
    public static Bounds oneOf(String... words) {
        return new Bounds(Type.WORD, 0, 0, List.of(words));
    }

    /** A list of any of these words. */
    public static Bounds listOf(String... words) {
        return new Bounds(Type.WORDS, 0, 0, List.of(words));
    }

    public boolean isList() {
        return type == Type.WORDS;
    }

    /** Whether a text is such a value; of a list, one of its elements. */
    public boolean allow(String text) {
        if (text == null) {
            return false;
        }
        return switch (type) {
            case WHOLE_NUMBER -> text.matches("[+-]?\\d{1,9}") && isWithin(Double.parseDouble(text));
            case SHARE ->
                text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")
                        && isWithin(new BigDecimal(text).doubleValue());
            case YES_OR_NO -> isYes(text) || isNo(text);
            case WORD, WORDS -> words.contains(text.strip().toLowerCase(Locale.ROOT));
        };
    }

    public static boolean isYes(String text) {
        return YES.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isNo(String text) {
        return NO.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    private boolean isWithin(double value) {
        return value >= min && value <= max;
    }

    /** What it may be, in words. */
    public String inWords() {
        return switch (type) {
            case WHOLE_NUMBER -> "a whole number from %.0f to %.0f".formatted(min, max);
            case SHARE -> "a number from 0 to 1, e.g. 0.75";
            case YES_OR_NO -> "true or false";
            case WORD -> "one of " + String.join(", ", words);
            case WORDS -> "a list of any of " + String.join(", ", words);
        };
    }
}
