package dev.pave.scan;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A source file as it was read.
 *
 * @param path     relative to the root that is scanned, with forward slashes
 * @param language what it is written in
 * @param text     its content
 */
public record SourceFile(String path, Language language, String text) {

    private static final Pattern TEST = Pattern.compile(
            "(^|/)[^/]*([a-z]Tests?|[._-][tT]ests?|TestUtils?)/|(^|/)(tests?|Tests?|specs?|__tests__|testing|e2e|it)/|(^|/)(test_|conftest)[^/]*$"
                    + "|(Test|Tests|TestCase|IT|Spec)\\.(java|kt|cs)$|[._-](test|spec)\\.[cm]?[jt]sx?$|_test\\.(go|py|rb|rs)$|_spec\\.rb$");

    /** Its tokens, in order, comments among them; ends of lines only where they end statements. */
    public List<Token> tokens() {
        return Lexer.tokens(this);
    }

    /** Whether it holds tests, going by its path. */
    public boolean isTest() {
        return isTest(path);
    }

    /** Whether a file of this path holds tests. */
    public static boolean isTest(String path) {
        return TEST.matcher(path).find();
    }

    /** A line's text, from 1; empty where there is no such line. */
    static String line(String text, int start) {
        int from = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
        int to = text.indexOf('\n', start);
        return text.substring(Math.min(from, start), to < 0 ? text.length() : to);
    }
}
