package dev.pave.pattern.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Columns of lines that stand one below another, as gofmt aligns them: the blanks before a word are as many as the longest of the
 * words before it needs.
 */
public final class WordColumns {

    private static final Pattern WORD = Pattern.compile("[^ ]+");
    private static final Pattern BLANKS = Pattern.compile("(?<=[^ ]) {2,}(?=[^ ])");

    private WordColumns() {}

    /** A line with one blank in the place of several between words; those at its front stay. */
    public static String squeezed(String line) {
        return line.indexOf("  ") < 0 ? line : BLANKS.matcher(line).replaceAll(" ");
    }

    /**
     * A line with its words in the columns of others. A word behind one that is longer than its column has one blank before it.
     *
     * @param line   with single blanks between its words
     * @param beside the lines among which it is put
     */
    static String aligned(String line, List<String> beside) {
        List<Integer> columns = columns(beside);
        if (line.isBlank() || columns.stream().allMatch(column -> column < 0)) {
            return line;
        }
        StringBuilder aligned = new StringBuilder();
        Matcher words = WORD.matcher(line);
        boolean isKnown = true;
        for (int k = 0; words.find(); k++) {
            String word = words.group();
            int column = isKnown && k > 0 && k < columns.size() ? columns.get(k) : -1;
            if (k == 0) {
                aligned.append(line, 0, words.start());
            } else {
                aligned.append(" ".repeat(Math.max(1, column - aligned.length())));
            }
            aligned.append(word);
            isKnown &= !Gap.TEXT.isIn(word); // how long it will be is not known
        }
        return aligned.append(line.substring(line.stripTrailing().length())).toString();
    }

    /** By word, where it begins in each of the lines; below 0 where that differs, or where one blank is before it in all of them. */
    private static List<Integer> columns(List<String> lines) {
        List<List<Integer>> starts = lines.stream().map(line -> starts(line)).toList();
        int words = starts.stream().mapToInt(List::size).min().orElse(0);
        List<Integer> columns = new ArrayList<>();
        for (int k = 0; k < words; k++) {
            int at = k;
            int column = starts.get(0).get(k);
            boolean same = starts.stream().allMatch(line -> line.get(at) == column);
            boolean wide = k > 0 && lines.stream().anyMatch(line -> line.startsWith("  ", column - 2));
            columns.add(same && wide ? column : -1);
        }
        return columns;
    }

    private static List<Integer> starts(String line) {
        return WORD.matcher(line).results().map(word -> word.start()).toList();
    }
}
