package dev.pave.mine.messages;

/** Where the words of a header begin and end. A bracket with blanks inside is one word. */
final class Columns {

    private static final int LONGEST_BRACKET = 160;

    private Columns() {}

    /** The first character of the next word, or the length of the line. */
    static int skipBlanks(String line, int from, char delimiter) {
        int at = from;
        while (at < line.length() && (line.charAt(at) <= ' ' || line.charAt(at) == delimiter)) {
            at++;
            if (delimiter != ' ' && line.charAt(at - 1) == delimiter) {
                break;
            }
        }
        return at;
    }

    /** Behind the word that begins here. */
    static int end(String line, int from, char delimiter) {
        if (delimiter != ' ') {
            int end = line.indexOf(delimiter, from);
            return end < 0 ? line.length() : end;
        }
        int at = from;
        while (at < line.length() && line.charAt(at) == '[') {
            int end = bracketEnd(line, at);
            if (end < 0) {
                break;
            }
            at = end;
        }
        while (at < line.length() && line.charAt(at) > ' ') {
            at++;
        }
        return at;
    }

    private static int bracketEnd(String line, int from) {
        int depth = 0;
        int last = Math.min(line.length(), from + LONGEST_BRACKET);
        for (int i = from; i < last; i++) {
            depth += line.charAt(i) == '[' ? 1 : line.charAt(i) == ']' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }
}
