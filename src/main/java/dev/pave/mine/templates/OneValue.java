package dev.pave.mine.templates;

import dev.pave.pattern.text.Slot;
import dev.pave.syntax.Seams;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether what lines have of their own is one value, so that a gap may stand for it. */
final class OneValue {

    private static final Pattern SETS_A_VALUE = Pattern.compile("(?<![=!<>])=(?![=>])|;");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'|`[^`]*`");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]|\\{[^{}]*\\}");
    private static final Set<String> BEFORE_A_VALUE = Set.of("new", "await", "not", "lambda");

    private OneValue() {}

    /** Whether one word may stand for a text: it begins and ends as a value does. */
    static boolean standsFor(String text) {
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        String[] words = text.split("\\W+");
        boolean keyword = words.length > 0
                && (Seams.isKeyword(words[0]) && !BEFORE_A_VALUE.contains(words[0])
                        || Seams.isKeyword(words[words.length - 1]));
        if (keyword || SETS_A_VALUE.matcher(outside(text)).find()) {
            return false;
        }
        return (isOfAWord(first) || "\"'`([{".indexOf(first) >= 0) && (isOfAWord(last) || "\"'`)]}".indexOf(last) >= 0);
    }

    /** A text without what is quoted or in brackets. */
    private static String outside(String text) {
        String left = QUOTED.matcher(text).replaceAll("");
        for (String shorter = IN_BRACKETS.matcher(left).replaceAll("");
                shorter.length() < left.length();
                shorter = IN_BRACKETS.matcher(left).replaceAll("")) {
            left = shorter;
        }
        return left;
    }

    /** Whether a character is of a word, or stands for one. */
    static boolean isOfAWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || Slot.of(c) != null;
    }
}
