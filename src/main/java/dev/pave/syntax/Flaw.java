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
}
