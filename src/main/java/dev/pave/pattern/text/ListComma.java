package dev.pave.pattern.text;

/**
 * The comma behind an element of a list that has a line, or some, for each. The last element has none in many lists, so the
 * element that is put behind it brings one to the line before.
 */
public final class ListComma {

    private static final String COMMA = ",";

    private ListComma() {}

    /** Whether a line ends with one. */
    public static boolean isAt(String line) {
        return line.endsWith(COMMA);
    }

    /** The line with a comma at its end. */
    public static String added(String line) {
        return isAt(line) ? line : line + COMMA;
    }

    /** The line without a comma at its end. */
    public static String removed(String line) {
        return isAt(line) ? line.substring(0, line.length() - 1) : line;
    }
}
