package dev.pave.mine.templates;

import dev.pave.pattern.text.Gap;
import dev.pave.syntax.Ending;
import dev.pave.syntax.Seams;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Heads of functions without gaps for parameters. Where one is more than a word, as a name and a type, or has to begin in a certain way, as
 * with a dollar sign or a small letter, none is better than a gap in its place.
 */
final class FunctionHeads {

    /** Where a parameter is a name and a type. */
    private static final Set<String> TYPED = Set.of("kt", "kts", "rs", "cs", "java", "php", "swift", "scala", "groovy");

    private static final Pattern OPENS_A_BODY = Pattern.compile("(?:\\{|=>?|\\{ *\\})$");

    /** The brace of the body has a line of its own, or there is none. */
    private static final Pattern DECLARED = Pattern.compile(
            "(?:(?:public|private|protected|internal|static|async|override|virtual|abstract|final|sealed|partial)\\s+){1,9}"
                    + "[^=;]*\\)");

    private static final Pattern FUNCTION = Pattern.compile("(?:\\w+\\s+){0,9}function\\b.*");

    private final String ending;

    private FunctionHeads(String ending) {
        this.ending = ending;
    }

    /** Those of files of some kind, by a path or its template. */
    static FunctionHeads of(String path) {
        return new FunctionHeads(Ending.of(path));
    }

    /**
     * The head of a function without those of its parameters of which nothing but a gap is left; any other line as it is.
     *
     * @param form a line with gaps
     */
    String named(String form) {
        String end = form.stripTrailing();
        int open = end.indexOf('(');
        int close = end.indexOf(')');
        if (open < 1 || close < open || end.indexOf('(', open + 1) >= 0 && end.indexOf('(', open + 1) < close) {
            return form;
        }
        String between = end.substring(open + 1, close);
        if (!Gap.TEXT.isIn(between) || !isHead(end) || !names(end.substring(0, open))) {
            return form;
        }
        String kept = Arrays.stream(between.split(","))
                .filter(one -> !one.strip().equals(String.valueOf(Gap.TEXT.mark())))
                .map(String::strip)
                .collect(Collectors.joining(", "));
        return form.substring(0, open + 1) + kept + form.substring(close);
    }

    private boolean isHead(String line) {
        String code = line.strip();
        if (ending.equals("rb")) {
            return code.startsWith("def ");
        }
        return ending.equals("php") && FUNCTION.matcher(code).matches()
                || ending.equals("cs") && DECLARED.matcher(code).matches()
                || TYPED.contains(ending) && OPENS_A_BODY.matcher(code).find();
    }

    /** Whether the last word before the bracket is a name: a gap, a slot or no word of the language. */
    private static boolean names(String before) {
        int from = before.length();
        while (from > 0 && (Character.isLetterOrDigit(before.charAt(from - 1)) || isOfAName(before.charAt(from - 1)))) {
            from--;
        }
        String word = before.substring(from);
        return !word.isEmpty() && !Seams.isKeyword(word);
    }

    private static boolean isOfAName(char c) {
        return c == '_' || c >= '\uE000' && c <= '\uF8FF';
    }
}
