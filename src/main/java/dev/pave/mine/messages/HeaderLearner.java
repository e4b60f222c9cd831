package dev.pave.mine.messages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Learns a header from how alike the columns of the first lines are. Times, numbers, levels, brackets and lone dashes
 * that nearly all lines have at a place are certain fields; other words between certain ones belong to the header too.
 * A word that mostly ends with a colon is the component, and the message begins behind it.
 */
final class HeaderLearner {

    private static final int MOST_LINES = 2000;
    private static final int MOST_COLUMNS = 16;
    /** Columns that are no certain field between two that are. */
    private static final int WIDEST_GAP = 3;

    private static final double NEARLY_ALL = 0.9;

    private final List<String> lines;
    private final char delimiter;
    private final int[] at;

    private HeaderLearner(List<String> lines, char delimiter) {
        this.lines = lines;
        this.delimiter = delimiter;
        this.at = new int[lines.size()];
    }

    static Header learn(List<String> all) {
        List<String> lines = all.stream()
                .filter(line -> !Continuation.looksLike(line))
                .limit(MOST_LINES)
                .toList();
        List<String> dated =
                lines.stream().filter(HeaderLearner::beginsWithNumber).toList();
        if (lines.isEmpty()) {
            return Header.NONE;
        }
        // where stack traces fill the log, only the lines that begin with a time tell
        List<String> telling = dated.size() * 5 > lines.size() ? dated : lines;
        return new HeaderLearner(telling, delimiter(telling)).fields();
    }

    private static boolean beginsWithNumber(String line) {
        return Field.number(line, 0, Columns.end(line, 0, ' '));
    }

    private static char delimiter(List<String> lines) {
        long piped = lines.stream()
                .filter(line -> {
                    int first = line.indexOf('|');
                    return first > 0 && line.indexOf(' ') > first || line.indexOf(' ') < 0 && first > 0;
                })
                .count();
        return piped >= NEARLY_ALL * lines.size() ? '|' : ' ';
    }

    private Header fields() {
        List<Field> fields = new ArrayList<>();
        int certain = 0;
        boolean levelled = false;
        for (int column = 0; column < MOST_COLUMNS && fields.size() - certain <= WIDEST_GAP; column++) {
            Field field = field(fields.isEmpty(), levelled);
            if (field == null) {
                break;
            }
            if (levelled && field == Field.NUMBER && certain < fields.size()) {
                break;
            }
            fields.add(field);
            certain = field == Field.WORD ? certain : fields.size();
            levelled |= field == Field.LEVEL;
            if (field == Field.TO_COLON) {
                break;
            }
            advance(field);
        }
        return certain == 0 ? Header.NONE : new Header(delimiter, fields.subList(0, certain));
    }

    private void advance(Field field) {
        Header one = new Header(delimiter, List.of(field));
        for (int i = 0; i < at.length; i++) {
            String line = lines.get(i);
            String rest = line.substring(Math.min(at[i], line.length()));
            int start = one.messageStart(rest);
            at[i] += start < 0 ? Columns.end(rest, Columns.skipBlanks(rest, 0, delimiter), delimiter) : start;
        }
    }

    /** Null where too few lines have this column. */
    private Field field(boolean first, boolean levelled) {
        int total = lines.size();
        int words = 0;
        int numbers = 0;
        int calendar = 0;
        int levels = 0;
        int brackets = 0;
        int dashes = 0;
        int colons = 0;
        int nearColons = 0;
        int nearDashes = 0;
        int padded = 0;
        Map<String, Integer> values = new HashMap<>();
        for (int i = 0; i < total; i++) {
            String line = lines.get(i);
            int from = Columns.skipBlanks(line, at[i], delimiter);
            if (from >= line.length()) {
                continue;
            }
            int to = Columns.end(line, from, delimiter);
            String word = line.substring(from, to);
            words++;
            values.merge(word, 1, Integer::sum);
            numbers += Field.number(line, from, to) ? 1 : 0;
            calendar += Field.calendar(word) ? 1 : 0;
            levels += Field.level(word) ? 1 : 0;
            brackets += word.startsWith("[") && (word.endsWith("]") || word.endsWith("]:")) ? 1 : 0;
            dashes += Field.dash(word) ? 1 : 0;
            colons += word.endsWith(":") ? 1 : 0;
            nearColons += near(line, from, true) ? 1 : 0;
            nearDashes += near(line, from, false) ? 1 : 0;
            padded += to + 2 < line.length() && line.charAt(to) == ' ' && line.charAt(to + 1) == ' ' ? 1 : 0;
        }
        double enough = NEARLY_ALL * total;
        if (words < enough) {
            return null;
        }
        if (dashes >= enough) {
            return Field.DASH;
        }
        if (levels >= enough) {
            return Field.LEVEL;
        }
        if (numbers >= enough) {
            return Field.NUMBER;
        }
        if (calendar >= enough) {
            return Field.CALENDAR;
        }
        if (brackets >= enough) {
            return Field.BRACKET;
        }
        if (delimiter != ' ') {
            return Field.WORD;
        }
        if (colons >= 0.7 * total && nearColons >= enough && !first) {
            return Field.TO_COLON;
        }
        if (nearDashes >= enough && !first) {
            return Field.TO_DASH;
        }
        return padded >= enough && levelled ? Field.PADDED : Field.WORD;
    }

    private boolean near(String line, int from, boolean colon) {
        Header one = new Header(delimiter, List.of(colon ? Field.TO_COLON : Field.TO_DASH));
        String rest = line.substring(from);
        return one.messageStart(rest) > 0;
    }
}
