package dev.pave.mine.files;

import java.util.List;
import java.util.Locale;

/** How the words of a name are written together. */
enum CaseStyle {
    AS_IS(""),
    KEBAB("kebab"),
    SNAKE("snake"),
    CAMEL("camel"),
    PASCAL("pascal"),
    FLAT("flat"),
    UPPER("upper");

    private final String slot;

    CaseStyle(String style) {
        this.slot = style.isEmpty() ? "{name}" : "{name:" + style + "}";
    }

    /** The slot that stands for a name in this style, e.g. {@code {name:snake}}. */
    String slot() {
        return slot;
    }

    /** The name in this style, e.g. {@code NoFoo} as {@code no_foo}; the name itself for {@link #AS_IS}. */
    String write(String name) {
        if (this == AS_IS) {
            return name;
        }
        List<String> words = Words.of(name);
        StringBuilder out = new StringBuilder(name.length() + words.size());
        for (int i = 0; i < words.size(); i++) {
            if (i > 0) {
                out.append(separator());
            }
            out.append(word(words.get(i).toLowerCase(Locale.ROOT), i));
        }
        return out.toString();
    }

    private String separator() {
        return switch (this) {
            case KEBAB -> "-";
            case SNAKE, UPPER -> "_";
            default -> "";
        };
    }

    private String word(String lower, int position) {
        return switch (this) {
            case PASCAL -> capitalised(lower);
            case CAMEL -> position == 0 ? lower : capitalised(lower);
            case UPPER -> lower.toUpperCase(Locale.ROOT);
            default -> lower;
        };
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
