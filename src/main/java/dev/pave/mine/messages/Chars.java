package dev.pave.mine.messages;

/** What a character may be part of, as one bit each, by a table. */
final class Chars {

    static final int LETTER = 1;
    static final int DIGIT = 2;
    static final int SLASH = 4;
    /** Ends a piece of a word. */
    static final int BREAK = 8;

    /** Anything else. */
    static final int OTHER = 16;

    static final int DOT = 32;
    /** The sign before a value; it ends a piece as well. */
    static final int EQUALS = 64;

    private static final byte[] KINDS = new byte[128];

    static {
        for (char c = 0; c < KINDS.length; c++) {
            KINDS[c] = (byte) kindOf(c);
        }
    }

    private Chars() {}

    private static int kindOf(char c) {
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        if (Character.isLetter(c)) {
            return LETTER;
        }
        return switch (c) {
            case '/', '\\' -> SLASH;
            case '.' -> DOT;
            case '=' -> EQUALS;
            case ',', ';', '(', ')', '[', ']', '{', '}', '"', '\'', '<', '>', '|' -> BREAK;
            default -> OTHER;
        };
    }

    static boolean breaks(char c) {
        return (kind(c) & (BREAK | EQUALS)) != 0;
    }

    static int kind(char c) {
        return c < 128 ? KINDS[c] : LETTER;
    }
}
