package dev.pave.pattern.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A part of a line as what stands between signs that its surroundings need. */
public final class SeparatedText {

    private static final String PAIRS = "()[]{}";

    private SeparatedText() {}

    /**
     * Texts and separators by turns, a text first and last.
     *
     * @param row whether it is of a row of a table, where bars part columns; else brackets without their pair part it
     */
    public static List<String> of(String text, boolean row) {
        List<Integer> separators = row ? bars(text) : unpaired(text);
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at : separators) {
            parts.add(text.substring(from, at));
            parts.add(text.substring(at, at + 1));
            from = at + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** A row from a cell on; the row where it has fewer. Blanks before what the cell has are none of it. */
    static String behind(int cells, String row) {
        List<Integer> bars = bars(row);
        return cells >= bars.size() ? row : row.substring(bars.get(cells) + 1).stripLeading();
    }

    /**
     * Cells of a row that stand before the one with its name and have a gap; 0 where the first has the name, or it is no row.
     *
     * @param form with slots and gaps as their marks
     */
    static int beforeTheName(String form) {
        if (!form.stripLeading().startsWith("|")) {
            return 0;
        }
        int cells = 0;
        for (int bar : bars(form)) {
            int end = form.indexOf('|', bar + 1);
            String cell = form.substring(bar, end < 0 ? form.length() : end);
            if (cell.chars().mapToObj(c -> Slot.of((char) c)).anyMatch(slot -> slot != null && slot.isOfTheName())) {
                return cells;
            }
            cells++;
        }
        return 0;
    }

    /** Those that no backslash is before. */
    private static List<Integer> bars(String text) {
        List<Integer> bars = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '|' && (i == 0 || text.charAt(i - 1) != '\\')) {
                bars.add(i);
            }
        }
        return bars;
    }

    private static List<Integer> unpaired(String text) {
        Deque<Integer> open = new ArrayDeque<>();
        List<Integer> unpaired = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            int pair = PAIRS.indexOf(text.charAt(i));
            if (pair >= 0 && pair % 2 == 0) {
                open.push(i);
            } else if (pair >= 0 && !open.isEmpty() && text.charAt(open.peek()) == PAIRS.charAt(pair - 1)) {
                open.pop();
            } else if (pair >= 0) {
                unpaired.add(i);
            }
        }
        unpaired.addAll(open);
        return unpaired.stream().sorted().toList();
    }
}
