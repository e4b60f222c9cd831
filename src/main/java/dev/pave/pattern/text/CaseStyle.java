package dev.pave.pattern.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the words of a name are written together. */
public enum CaseStyle {
    AS_IS(""),
    KEBAB("kebab"),
    SNAKE("snake"),
    CAMEL("camel"),
    PASCAL("pascal"),
    FLAT("flat"),
    UPPER("upper"),
    /** As in a heading: {@code No Foo}. */
    TITLE("title"),
    /** As in a sentence: {@code No foo}. */
    SENTENCE("sentence"),
    /** Plain words: {@code no foo}. */
    WORDS("words");

    private static final int FEWEST_TELLING = 5;
    private static final double USUAL = 0.95;

    private static final Pattern CAPITALISED =
            Pattern.compile("(?=.*\\p{Ll})\\p{Lu}[\\p{L}\\p{N}]*(?:_\\p{Lu}[\\p{L}\\p{N}]*+)*+");

    private static final List<CaseStyle> IN_PATHS = List.of(AS_IS, KEBAB, SNAKE, CAMEL, PASCAL, FLAT, UPPER);

    private final String id;

    CaseStyle(String id) {
        this.id = id;
    }

    /** The styles that names have in paths; the others occur in texts only. */
    public static List<CaseStyle> inPaths() {
        return IN_PATHS;
    }

    /**
     * How names are written that stand as they are in paths.
     *
     * @param names any number
     * @return {@link #AS_IS} where hardly any has two words, or they are written in several styles
     */
    public static CaseStyle usualOf(List<String> names) {
        List<String> telling = names.stream()
                .filter(name -> Words.of(name).size() > 1 || !name.equals(name.toLowerCase(Locale.ROOT)))
                .toList();
        for (CaseStyle style : List.of(KEBAB, SNAKE, CAMEL, PASCAL)) {
            long such = telling.stream().filter(style::fits).count();
            if (telling.size() >= FEWEST_TELLING && such >= USUAL * telling.size()) {
                return style;
            }
        }
        return AS_IS;
    }

    /**
     * Whether a name is written in this style, be it with capitals of its own ({@code ADOTracer}) or with parts that are set apart
     * ({@code NoFoo_ExtraValue}).
     */
    public boolean fits(String name) {
        return write(name).equals(name)
                || this == PASCAL && CAPITALISED.matcher(name).matches();
    }

    /** Its name in templates: {@code snake}; empty for {@link #AS_IS}. */
    public String id() {
        return id;
    }

    /** The name in this style, e.g. {@code NoFoo} as {@code no_foo}; the name itself for {@link #AS_IS}. */
    public String write(String name) {
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
            case TITLE, SENTENCE, WORDS -> " ";
            default -> "";
        };
    }

    private String word(String lower, int position) {
        return switch (this) {
            case PASCAL, TITLE -> capitalised(lower);
            case CAMEL -> position == 0 ? lower : capitalised(lower);
            case SENTENCE -> position == 0 ? capitalised(lower) : lower;
            case UPPER -> lower.toUpperCase(Locale.ROOT);
            default -> lower;
        };
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
