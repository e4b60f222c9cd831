package dev.pave.pattern.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** English plurals of names, by the last word: {@code tax_category}, {@code tax_categories}. */
public final class Plural {

    private static final Map<String, String> IRREGULAR = Map.of(
            "person",
            "people",
            "child",
            "children",
            "man",
            "men",
            "woman",
            "women",
            "index",
            "indices",
            "datum",
            "data");
    private static final Map<String, String> SINGULAR =
            IRREGULAR.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    private static final List<String> HISSES = List.of("s", "x", "z", "ch", "sh");
    /** {@code matches} is of match, but {@code caches} of cache. */
    private static final Pattern SURELY_HISSES = Pattern.compile(".*(ss|x|sh|[tnr]ch|eech|oach)es");

    private static final String VOWELS = "aeiou";

    private Plural() {}

    /** The plural of a name in the case of its last word. */
    public static String of(String name) {
        return withLastWord(name, Plural::word);
    }

    /** The name whose plural this is; null where it is no regular plural. */
    public static String singular(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String one = null;
        if (lower.endsWith("ies") && name.length() > 5) {
            one = name.substring(0, name.length() - 3) + (isUpper(name) ? "Y" : "y");
        } else if (lower.endsWith("es") && SURELY_HISSES.matcher(lower).matches()) {
            one = name.substring(0, name.length() - 2);
        } else if (lower.endsWith("s") && name.length() > 3) {
            one = name.substring(0, name.length() - 1);
        }
        if (one != null && of(one).equals(name)) {
            return one;
        }
        if (SINGULAR.keySet().stream().noneMatch(lower::endsWith)) {
            return null;
        }
        String irregular = withLastWord(name, word -> SINGULAR.getOrDefault(word, word));
        return irregular.equals(name) ? null : irregular;
    }

    private static String withLastWord(String name, UnaryOperator<String> change) {
        List<Words.Span> words = Words.spans(name);
        if (words.isEmpty()) {
            return name;
        }
        Words.Span last = words.get(words.size() - 1);
        String word = name.substring(last.start(), last.end());
        String changed = change.apply(word.toLowerCase(Locale.ROOT));
        String cased = isUpper(word) && word.length() > 1
                ? changed.toUpperCase(Locale.ROOT)
                : Character.isUpperCase(word.charAt(0))
                        ? Character.toUpperCase(changed.charAt(0)) + changed.substring(1)
                        : changed;
        return name.substring(0, last.start()) + cased + name.substring(last.end());
    }

    private static boolean isUpper(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }

    private static String word(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        if (HISSES.stream().anyMatch(word::endsWith)) {
            return word + "es";
        }
        int last = word.length() - 1;
        boolean endsInY = last > 0 && word.charAt(last) == 'y' && VOWELS.indexOf(word.charAt(last - 1)) < 0;
        return endsInY ? word.substring(0, last) + "ies" : word + "s";
    }
}
