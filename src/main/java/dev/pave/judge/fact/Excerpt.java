package dev.pave.judge.fact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** For rules: what is in an excerpt of a log. */
public final class Excerpt {

    /** What may stand in a command as it is. */
    private static final Pattern PLAIN = Pattern.compile("[\\w./:@+-]+");

    private Excerpt() {}

    /**
     * The first group of an expression where it is found in the excerpt and a shell would take it as one word.
     *
     * @param otherwise where it is not
     */
    public static String part(String excerpt, String expression, String otherwise) {
        Matcher matcher = Pattern.compile(expression).matcher(excerpt);
        return matcher.find() && PLAIN.matcher(matcher.group(1)).matches() ? matcher.group(1) : otherwise;
    }
}
