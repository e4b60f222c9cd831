package dev.pave.pattern.text;

import java.util.List;
import java.util.Map;

/**
 * A place in a text where a value of the instance stands, in a case style. In the text of a template it is a single
 * character of Unicode's private use area, its mark, so that no text of a repository can be taken for it.
 *
 * @param name  which value: {@code name} or {@code folder}
 * @param style how it is written
 */
public record Slot(String name, CaseStyle style) {

    /** All values that a path template can bind. */
    public static final List<String> NAMES = List.of("name", "folder");

    private static final char FIRST = '\uE100';

    /** The character that stands for it. */
    public char mark() {
        return (char) (FIRST + NAMES.indexOf(name) * CaseStyle.values().length + style.ordinal());
    }

    /** The slot that a character stands for; null where it is plain text. */
    public static Slot of(char c) {
        if (c < FIRST) {
            return null;
        }
        int index = c - FIRST;
        int styles = CaseStyle.values().length;
        if (index < 0 || index >= NAMES.size() * styles) {
            return null;
        }
        return new Slot(NAMES.get(index / styles), CaseStyle.values()[index % styles]);
    }

    /** Whether a character stands for a slot or a gap, so that no text may have it. */
    public static boolean isMark(char c) {
        return of(c) != null || Gap.of(c) != null;
    }

    /** A value as it reads here; of a value with several folders each is written so. */
    public String write(String value) {
        if (value.indexOf('/') < 0) {
            return style.write(value);
        }
        String separator = style == CaseStyle.PASCAL ? "::" : style == CaseStyle.FLAT ? "." : "/";
        return String.join(
                separator, List.of(value.split("/")).stream().map(style::write).toList());
    }

    /** As Handlebars writes it: {@code {{name}}} or {@code {{snake name}}}. */
    public String handlebars() {
        return style == CaseStyle.AS_IS ? "{{" + name + "}}" : "{{" + style.id() + " " + name + "}}";
    }

    /** A line with its slots filled. */
    public static String fill(String line, Map<String, String> bindings) {
        StringBuilder filled = null;
        for (int i = 0; i < line.length(); i++) {
            Slot slot = of(line.charAt(i));
            if (slot != null && filled == null) {
                filled = new StringBuilder(line.length() + 32).append(line, 0, i);
            }
            if (filled != null) {
                filled.append(
                        slot == null ? line.substring(i, i + 1) : slot.write(bindings.getOrDefault(slot.name(), "")));
            }
        }
        return filled == null ? line : filled.toString();
    }
}
