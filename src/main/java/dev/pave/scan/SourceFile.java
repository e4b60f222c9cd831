package dev.pave.scan;

import dev.pave.pattern.change.TestPath;
import java.util.List;

/**
 * A source file as it was read.
 *
 * @param path     relative to the root that is scanned, with forward slashes
 * @param language what it is written in
 * @param text     its content
 */
public record SourceFile(String path, Language language, String text) {

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
        return TestPath.isOne(path);
    }

    /** A line's text, from 1; empty where there is no such line. */
    static String line(String text, int start) {
        int from = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
        int to = text.indexOf('\n', start);
        return text.substring(Math.min(from, start), to < 0 ? text.length() : to);
    }
}
