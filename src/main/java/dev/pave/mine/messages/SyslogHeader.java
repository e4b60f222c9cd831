package dev.pave.mine.messages;

/**
 * The header of RFC 5424 (6.2 and 6.3), e.g. {@code <11>1 2026-03-01T10:00:01Z web1 shop 77 ID47 [order id="3"]}: priority and
 * version, five words, and structured data, which may have blanks and brackets inside quotes. The message comes behind.
 */
final class SyslogHeader {

    /** Time, host, application, process, kind of message. */
    private static final int WORDS = 5;

    private SyslogHeader() {}

    /** Whether the word is a priority with a version behind it. */
    static boolean opens(String line, int from, int to) {
        int close = line.indexOf('>', from);
        return line.charAt(from) == '<'
                && close > from + 1
                && close <= from + 4
                && close + 2 == to
                && digits(line, from + 1, close)
                && line.charAt(close + 1) >= '1'
                && line.charAt(close + 1) <= '9';
    }

    /** Behind the header that begins here; -1 where none does. */
    static int end(String line, int from) {
        int at = word(line, from);
        if (at < 0 || !opens(line, from, at)) {
            return -1;
        }
        for (int i = 0; i < WORDS && at >= 0; i++) {
            at = line.startsWith(" ", at) ? word(line, at + 1) : -1;
        }
        return at < 0 || !line.startsWith(" ", at) ? -1 : data(line, at + 1);
    }

    /** Behind the structured data: a dash, or elements side by side. */
    private static int data(String line, int from) {
        if (line.startsWith("-", from)) {
            return from + 1;
        }
        int at = from;
        while (at < line.length() && line.charAt(at) == '[') {
            int close = element(line, at);
            if (close < 0) {
                break;
            }
            at = close;
        }
        return at == from ? -1 : at;
    }

    private static int element(String line, int from) {
        boolean quoted = false;
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ']' && !quoted) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Behind the word that begins here; -1 where none does. */
    private static int word(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) > ' ') {
            at++;
        }
        return at == from ? -1 : at;
    }

    private static boolean digits(String line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.charAt(i) < '0' || line.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
