package dev.pave.mine.messages;

import java.util.ArrayList;
import java.util.List;

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
                    int blank = line.indexOf(' ');
                    return first > 0
                            && (blank < 0 || blank > first || isTimeBefore(line, first) || isNamed(line, first));
                })
                .count();
        long parted = lines.stream()
                .filter(line -> isTimeBefore(line, line.indexOf(';')))
                .count();
        double most = WordColumn.NEARLY_ALL * lines.size();
        return piped >= most ? '|' : parted >= most ? ';' : ' ';
    }

    /** {@code 2026-03-01 10:00:00.123|INFO|shop}: no blank beside the bar. */
    private static boolean isTimeBefore(String line, int bar) {
        return bar > 0
                && Field.number(line, 0, bar)
                && line.charAt(bar - 1) > ' '
                && bar + 1 < line.length()
                && line.charAt(bar + 1) > ' ';
    }

    /** {@code INFO   | jvm 1    | 2026/03/01 10:00:00 | x}: a word of its own before the bar, a time between two bars. */
    private static boolean isNamed(String line, int bar) {
        if (!Character.isLetter(line.charAt(0))
                || line.substring(0, bar).strip().indexOf(' ') > 0) {
            return false;
        }
        int from = bar + 1;
        for (int cell = 1; cell < WIDEST_GAP + 1; cell++) {
            int to = line.indexOf('|', from);
            if (to < 0) {
                return false;
            }
            int at = Columns.skipBlanks(line, from, ' ');
            if (at < to
                    && line.charAt(to - 1) <= ' '
                    && WordColumn.isTime(line.substring(at, to))
                    && Field.number(line, at, to)) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }

    private Header fields() {
        List<Field> fields = new ArrayList<>();
        int certain = 0;
        int firm = 0;
        boolean told = false;
        boolean levelled = false;
        for (int index = 0; index < MOST_COLUMNS && fields.size() - certain <= WIDEST_GAP; index++) {
            WordColumn column = column();
            Field field = column.field(fields.isEmpty(), levelled, delimiter);
            if (field == null || levelled && field == Field.NUMBER && certain < fields.size()) {
                break;
            }
            fields.add(field);
            certain = field == Field.WORD ? certain : fields.size();
            firm = certain == fields.size() && firm == fields.size() - 1 ? certain : firm;
            levelled |= field == Field.LEVEL;
            told |= levelled || field == Field.SYSLOG || column.tellsTime();
            if (field == Field.TO_COLON || field == Field.SYSLOG) {
                break;
            }
            advance(field);
        }
        // numbers alone are no header: they may stand at the same place of every message
        if (!told || certain == 0) {
            return Header.NONE;
        }
        Header header = new Header(delimiter, fields.subList(0, certain));
        return firm > 0 && leavesNothing(header) ? new Header(delimiter, fields.subList(0, firm)) : header;
    }

    /** Whether most lines end where their message would begin: few lines that differ in a last number alone. */
    private boolean leavesNothing(Header header) {
        long empty = lines.stream()
                .filter(line -> header.messageStart(line) >= line.length())
                .count();
        return empty * 2 > lines.size();
    }

    private WordColumn column() {
        WordColumn column = new WordColumn(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int from = Columns.skipBlanks(line, at[i], delimiter);
            if (from < line.length()) {
                column.add(line, from, Columns.end(line, from, delimiter), delimiter);
            }
        }
        return column;
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
}
