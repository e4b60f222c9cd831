package dev.pave.mine.messages;

/** Where the words of a header begin and end. A bracket with blanks inside is one word. */
final class Columns {

    /** Threads of Hadoop are named after the file and the block that they write, some 200 characters. */
    private static final int LONGEST_BRACKET = 400;

    private Columns() {}

    /** The first character of the next word, or the length of the line; behind one delimiter at most. */
    static int skipBlanks(String line, int from, char delimiter) {
        int at = blanksEnd(line, from);
        return at < line.length() && line.charAt(at) == delimiter ? blanksEnd(line, at + 1) : at;
    }

    private static int blanksEnd(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) <= ' ') {
            at++;
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
        if (at > from && levelEnd(line, at) > at) {
            return at;
        }
        int word = at;
        while (at < line.length() && line.charAt(at) > ' ') {
            if (line.charAt(at) == '[' && at > word && levelEnd(line, word) == at) {
                return at;
            }
            at++;
            if (line.charAt(at - 1) == ':' && isLevelBehind(line, at)) {
                return at;
            }
        }
        return at;
    }

    /** {@code 10:22:40,672:DEBUG:saved}: behind digits and a colon, with another colon behind it. */
    private static boolean isLevelBehind(String line, int from) {
        int end = from > 1 && Character.isDigit(line.charAt(from - 2)) ? levelEnd(line, from) : -1;
        return end > from && end < line.length() && line.charAt(end) == ':';
    }

    /** Behind a level in capitals: it ends a word also where a bracket is glued to it, {@code ERROR[03-01]} and {@code [77]ERROR:}. */
    private static int levelEnd(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) >= 'A' && line.charAt(at) <= 'Z') {
            at++;
        }
        return at > from && LevelWords.isCertain(line.substring(from, at)) ? at : -1;
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
