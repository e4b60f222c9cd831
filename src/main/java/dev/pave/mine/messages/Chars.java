package dev.pave.mine.messages;

/** What a character may be part of, as one bit each, by a table. */
final class Chars {

    static final int LETTER = 1;
    static final int DIGIT = 2;
    static final int SLASH = 4;
    /** Ends a piece of a word. */
    static final int BREAK = 8;

    static final int OTHER = 32;

    private static final byte[] KINDS = new byte[128];

    static {
        for (char c = 0; c < KINDS.length; c++) {
            KINDS[c] = (byte)
                    (Character.isDigit(c) ? DIGIT : Character.isLetter(c) ? LETTER : "/\\".indexOf(c) >= 0 ? SLASH
                            : "=,;()[]{}\"'<>|".indexOf(c) >= 0 ? BREAK : OTHER);
        }
    }

    private Chars() {}

    static int kind(char c) {
        return c < 128 ? KINDS[c] : LETTER;
    }
}
