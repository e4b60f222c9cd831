package dev.pave.pattern.text;

/**
 * A part of a line that no name tells: in a template a single character of Unicode's private use area, its mark, beside
 * those of {@link Slot}.
 */
public enum Gap {
    /** Words or a value that a person has to write. */
    TEXT('\uE1F0'),
    /** Digits: one more than the highest of the lines of this form that are there. */
    NUMBER('\uE1F1');

    /** Stands where a person has to write. */
    public static final String TO_WRITE = "TODO";

    private final char mark;

    Gap(char mark) {
        this.mark = mark;
    }

    /** The character that stands for it. */
    public char mark() {
        return mark;
    }

    /** A line with this in each of its gaps of this sort. */
    public String filled(String line, String value) {
        return isIn(line) ? line.replace(String.valueOf(mark), value) : line;
    }

    /** Whether a line has any. */
    public boolean isIn(String line) {
        return line.indexOf(mark) >= 0;
    }

    /** The gap that a character stands for; null where it is something else. */
    public static Gap of(char c) {
        return c == TEXT.mark ? TEXT : c == NUMBER.mark ? NUMBER : null;
    }
}
