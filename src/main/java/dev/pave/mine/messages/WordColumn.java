package dev.pave.mine.messages;

import java.util.List;

/** Counts what the words of one column look like, and says which field of a header that makes. */
final class WordColumn {

    /** Share of the lines. */
    static final double NEARLY_ALL = 0.9;
    /** Share of the lines whose component is one word, where nearly all have one. */
    private static final double MOST = 0.7;
    /** A date, a time with seconds and a count of seconds have at least as many. */
    private static final int TIME_DIGITS = 6;

    private static final Header TO_COLON = new Header(' ', List.of(Field.TO_COLON));
    private static final Header TO_DASH = new Header(' ', List.of(Field.TO_DASH));

    private final int total;
    private int words;
    private int syslog;
    private int numbers;
    private int times;
    private int calendar;
    private int levels;
    private int brackets;
    private int dashes;
    private int colons;
    private int nearColons;
    private int nearDashes;
    private int padded;

    /**
     * @param total lines, with or without this column
     */
    WordColumn(int total) {
        this.total = total;
    }

    void add(String line, int from, int to, char delimiter) {
        String word = line.substring(from, to);
        words++;
        syslog += SyslogHeader.opens(line, from, to) ? 1 : 0;
        numbers += Field.number(line, from, to) ? 1 : 0;
        times += isTime(word) ? 1 : 0;
        calendar += Field.calendar(word) ? 1 : 0;
        levels += Field.level(word) ? 1 : 0;
        brackets += word.startsWith("[") && (word.endsWith("]") || word.endsWith("]:")) || Field.closes(line, from, to)
                ? 1
                : 0;
        dashes += Field.dash(word) ? 1 : 0;
        if (delimiter == ' ') {
            String rest = line.substring(from);
            colons += word.endsWith(":") ? 1 : 0;
            nearColons += TO_COLON.messageStart(rest) > 0 ? 1 : 0;
            nearDashes += TO_DASH.messageStart(rest) > 0 ? 1 : 0;
            padded += line.startsWith("  ", to) || line.startsWith("\t", to) ? 1 : 0;
        } else {
            padded += to < line.length() && word.indexOf(' ') < 0 ? 1 : 0;
        }
    }

    /**
     * @param first whether no column is before
     * @param levelled whether a level is before
     * @return null where too few lines have this column
     */
    Field field(boolean first, boolean levelled, char delimiter) {
        if (!nearlyAll(words)) {
            return null;
        }
        if (first && nearlyAll(syslog)) {
            return Field.SYSLOG;
        }
        if (nearlyAll(dashes)) {
            return Field.DASH;
        }
        if (nearlyAll(levels)) {
            return Field.LEVEL;
        }
        if (nearlyAll(numbers)) {
            return Field.NUMBER;
        }
        if (nearlyAll(calendar)) {
            return Field.CALENDAR;
        }
        if (nearlyAll(brackets)) {
            return Field.BRACKET;
        }
        if (delimiter == ' ') {
            return words(first, levelled);
        }
        return levelled && nearlyAll(padded) ? Field.PADDED : Field.WORD;
    }

    private Field words(boolean first, boolean levelled) {
        if (!first && nearlyAll(nearColons) && colons >= MOST * total) {
            return Field.TO_COLON;
        }
        if (!first && nearlyAll(nearDashes)) {
            return Field.TO_DASH;
        }
        return levelled && nearlyAll(padded) ? Field.PADDED : Field.WORD;
    }

    /** Nearly all words are long numbers, or the names of months and days. */
    boolean tellsTime() {
        return nearlyAll(times) || nearlyAll(calendar);
    }

    /** Whether it has the digits of one. */
    static boolean isTime(String word) {
        return word.chars().filter(c -> c >= '0' && c <= '9').count() >= TIME_DIGITS;
    }

    private boolean nearlyAll(int count) {
        return count >= NEARLY_ALL * total;
    }
}
