package dev.pave.pattern.text;

import java.util.ArrayList;
import java.util.List;

/** Where words begin and end inside a name: at separators and at the humps of camel case. */
public final class Words {

    private Words() {}

    /** A word's place in a text, end exclusive. */
    public record Span(int start, int end) {}

    /** The words of a text as they are written: {@code InputFooBar_x2} gives Input, Foo, Bar, x2. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>(4);
        for (Span span : spans(text)) {
            words.add(text.substring(span.start(), span.end()));
        }
        return words;
    }

    public static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>(4);
        int i = 0;
        while (i < text.length()) {
            if (!isWordCharacter(text.charAt(i))) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < text.length() && isWordCharacter(text.charAt(end)) && !isBoundary(text, end)) {
                end++;
            }
            spans.add(new Span(i, end));
            i = end;
        }
        return spans;
    }

    /** Whether a word may begin or end at this place of the text. */
    public static boolean isBoundary(String text, int at) {
        if (at <= 0 || at >= text.length()) {
            return true;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        if (!isWordCharacter(before) || !isWordCharacter(after)) {
            return true;
        }
        if (!Character.isUpperCase(before)) {
            return Character.isUpperCase(after);
        }
        return at + 1 < text.length() && Character.isUpperCase(after) && Character.isLowerCase(text.charAt(at + 1));
    }

    /** Letters and digits only, in lower case: equal for all case styles of a name. */
    public static String squash(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isWordCharacter(c)) {
                out.append(Character.toLowerCase(c));
            }
        }
        return out.toString();
    }

    /**
     * The text with every whole-word occurrence of a value replaced by a slot.
     *
     * @return null where the value does not occur
     */
    public static String replace(String text, String value, String slot) {
        StringBuilder out = null;
        int from = 0;
        int at = text.indexOf(value);
        while (at >= 0) {
            int end = at + value.length();
            if (isBoundary(text, at) && isBoundary(text, end)) {
                out = out == null ? new StringBuilder(text.length() + 8) : out;
                out.append(text, from, at).append(slot);
                from = end;
                at = text.indexOf(value, end);
            } else {
                at = text.indexOf(value, at + 1);
            }
        }
        return out == null ? null : out.append(text, from, text.length()).toString();
    }

    /**
     * The text with every whole-word occurrence of a value that begins with a capital and has others than the value's replaced by a
     * slot: {@code GitHub} of {@code Github}, but neither {@code GITHUB} nor {@code github}.
     */
    static String replaceCapitalised(String text, String value, String slot) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        int at = 0;
        while (at + value.length() <= text.length()) {
            int end = at + value.length();
            if (Character.isUpperCase(text.charAt(at))
                    && text.regionMatches(true, at, value, 0, value.length())
                    && isBoundary(text, at)
                    && isBoundary(text, end)
                    && text.substring(at, end).chars().anyMatch(Character::isLowerCase)) {
                out.append(text, from, at).append(slot);
                from = end;
                at = end;
            } else {
                at++;
            }
        }
        return from == 0 ? text : out.append(text, from, text.length()).toString();
    }

    private static boolean isWordCharacter(char c) {
        return c < 128
                ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                : Character.isLetterOrDigit(c);
    }
}
