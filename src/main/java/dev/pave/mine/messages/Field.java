package dev.pave.mine.messages;

import java.util.Set;

/** What a column of a header holds. */
enum Field {
    /** All that RFC 5424 puts before a message. */
    SYSLOG,
    /** A time, a date, a process or another number, in brackets or not. */
    NUMBER,
    /** The name of a day or a month. */
    CALENDAR,
    LEVEL,
    /** A bracket, whatever is inside. */
    BRACKET,
    /** A lone {@code -} or the like. */
    DASH,
    /** Words up to one that ends with a colon; nothing where none is near. */
    TO_COLON,
    /** Words up to a lone dash; nothing where none is near. */
    TO_DASH,
    /** A word with blanks behind, up to the next column; between bars, one word. */
    PADDED,
    /** Any word. */
    WORD;

    /** Words that a component's name may have. */
    static final int SPAN = 4;

    private static final Set<String> CALENDAR_NAMES = Set.of(
            "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug",
            "Sep", "Oct", "Nov", "Dec");

    static boolean level(String word) {
        return LevelWords.is(LevelWords.trimmed(word)) || LevelWords.isLetter(word);
    }

    static boolean calendar(String word) {
        boolean marked = !word.isEmpty() && "[*.".indexOf(word.charAt(0)) >= 0;
        return CALENDAR_NAMES.contains(marked ? word.substring(1) : word);
    }

    static boolean dash(String word) {
        return word.length() <= 2 && !word.isEmpty() && word.chars().allMatch(c -> "-|:>*".indexOf(c) >= 0);
    }

    /** Digits and what stands between them in times and numbers: at most three letters in a row ({@code T}, a zone). */
    static boolean number(String line, int from, int to) {
        int at = from;
        while (at < to && opening(line.charAt(at))) {
            at++;
        }
        if (at >= to || !digit(line.charAt(at))) {
            return false;
        }
        int digits = 0;
        int letters = 0;
        for (int i = at; i < to; i++) {
            char c = line.charAt(i);
            if (digit(c)) {
                digits++;
            } else if ((c | 32) >= 'a') {
                letters++;
            }
        }
        return letters <= 3 && digits > letters;
    }

    /** Whether the word ends a bracket that it does not open, as klog's {@code main.go:12]} does. */
    static boolean closes(String line, int from, int to) {
        return to - from > 1
                && line.charAt(to - 1) == ']'
                && line.indexOf('[', from) != from
                && line.substring(from, to).indexOf('[') < 0;
    }

    private static boolean opening(char c) {
        return c == '[' || c == '(' || c == '<' || c == '-' || c == '+';
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
