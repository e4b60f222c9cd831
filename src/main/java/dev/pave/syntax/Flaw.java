package dev.pave.syntax;

/**
 * Where a text is not whole.
 *
 * @param line   from 1
 * @param reason in words
 */
public record Flaw(int line, String reason) {

    /** As it is told beside a file's name. */
    public String inWords() {
        return "line " + line + ": " + reason;
    }

    /** The line of a place in a text, from 1. */
    static int line(String text, int at) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }
}
