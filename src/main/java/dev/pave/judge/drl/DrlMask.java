package dev.pave.judge.drl;

/** Blanks what is no code in a DRL text, so that words can be looked for; offsets and lines stay the same. */
final class DrlMask {
    private final String text;
    private final StringBuilder masked;
    private final boolean keepStrings;

    private DrlMask(String text, boolean keepStrings) {
        this.text = text;
        this.masked = new StringBuilder(text);
        this.keepStrings = keepStrings;
    }

    static String withoutComments(String text) {
        return new DrlMask(text, true).mask();
    }

    static String withoutCommentsAndStrings(String text) {
        return new DrlMask(text, false).mask();
    }

    private String mask() {
        for (int at = 0; at < text.length(); ) {
            if (text.startsWith("//", at)) {
                at = blank(at, endOf("\n", at, 0));
            } else if (text.startsWith("/*", at)) {
                at = blank(at, endOf("*/", at + 2, 2));
            } else if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
                int end = endOfString(at);
                at = keepStrings ? end : blank(at, end);
            } else {
                at++;
            }
        }
        return masked.toString();
    }

    private int endOf(String mark, int from, int length) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + length;
    }

    /** A string ends at its quote, or, where that is missing, at the end of its line. */
    private int endOfString(int start) {
        char quote = text.charAt(start);
        for (int at = start + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == quote) {
                return at + 1;
            } else if (c == '\n') {
                return at;
            }
        }
        return text.length();
    }

    private int blank(int from, int to) {
        for (int at = from; at < to; at++) {
            if (masked.charAt(at) != '\n') {
                masked.setCharAt(at, ' ');
            }
        }
        return to;
    }
}
