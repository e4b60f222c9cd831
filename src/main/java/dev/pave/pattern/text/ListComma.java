package dev.pave.pattern.text;

/**
 * The comma behind an element of a list that has a line, or some, for each. The last element has none in many lists, so the
 * element that is put behind it brings one to the line before. In others it has the semicolon that ends all of it, as in Java's
 * enums, SQL's rows and TypeScript's unions; that goes to the new last one.
 */
public final class ListComma {

    private static final String COMMA = ",";

    private static final String END = ";";

    private ListComma() {}

    /** Whether a line ends with one. */
    public static boolean isAt(String line) {
        return line.endsWith(COMMA);
    }

    /** Whether a line ends with the semicolon that ends all. */
    public static boolean ends(String line) {
        return line.endsWith(END);
    }

    /** The line as the last of a list that a semicolon ends. */
    public static String ended(String line) {
        return ends(line) ? line : line + END;
    }

    /** The line with a comma at its end, instead of a semicolon where it has one. */
    public static String added(String line) {
        return isAt(line) ? line : withoutEnd(line) + COMMA;
    }

    /** The line without a comma at its end. */
    public static String removed(String line) {
        return isAt(line) ? line.substring(0, line.length() - 1) : line;
    }

    /** The line without a comma or a semicolon at its end. */
    public static String withoutAny(String line) {
        return isAt(line) ? removed(line) : withoutEnd(line);
    }

    /**
     * The line as the last of its list.
     *
     * @param last the one that was the last before
     */
    public static String asLast(String line, String last) {
        return removed(line) + (last.endsWith(END) ? END : "");
    }

    private static String withoutEnd(String line) {
        return line.endsWith(END) ? line.substring(0, line.length() - END.length()) : line;
    }
}
