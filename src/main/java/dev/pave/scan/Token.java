package dev.pave.scan;

/**
 * A piece of source.
 *
 * @param kind  what it is
 * @param text  as it is written; of a comment without what marks it
 * @param start offset of its first character
 * @param end   offset after its last
 * @param line  line of its first character, from 1
 */
public record Token(Kind kind, String text, int start, int end, int line) {

    /** What a piece of source may be. */
    public enum Kind {
        WORD,
        NUMBER,
        STRING,
        SYMBOL,
        COMMENT,
        LINE_END
    }

    public boolean is(String wanted) {
        return text.equals(wanted) && kind != Kind.STRING && kind != Kind.COMMENT;
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }
}
