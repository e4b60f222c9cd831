package dev.pave.pattern.text;

/**
 * The comma behind an element of a list that has a line, or some, for each. The last element has none in many lists, so the
 * element that is put behind it brings one to the line before. In others it has the semicolon that ends all of it, as in Java's
 * enums, SQL's rows and TypeScript's unions; that goes to the new last one. The backslash by which a line of make or of a shell
 * goes on in the next one is as a comma is.
 */
public final class ListComma {

    private static final String COMMA = ",";

    private static final String BACKSLASH = "\\";

    private static final String END = ";";

    private ListComma() {}

    /** Whether a line ends with one. */
    public static boolean isAt(String line) {
        return !of(line).isEmpty();
    }

    /** What parts the line from the next one; empty where nothing does. */
    private static String of(String line) {
        if (line.endsWith(COMMA)) {
            return COMMA;
        }
        int end = line.endsWith(BACKSLASH) ? line.length() - BACKSLASH.length() : 0;
        int from = end;
        while (from > 0 && Character.isWhitespace(line.charAt(from - 1))) {
            from--;
        }
        return from < end ? line.substring(from) : "";
    }

    /** Whether a line ends with the semicolon that ends all. */
    public static boolean ends(String line) {
        return line.endsWith(END);
    }

    /** The line as the last of a list that a semicolon ends. */
    public static String ended(String line) {
        return ends(line) ? line : line + END;
    }

    /**
     * The line with a comma at its end, instead of a semicolon where it has one.
     *
     * @param other another element of the list, with a comma
     */
    public static String added(String line, String other) {
        return isAt(line) ? line : withoutEnd(line) + of(other);
    }

    /** The line without a comma at its end. */
    public static String removed(String line) {
        return line.substring(0, line.length() - of(line).length());
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
