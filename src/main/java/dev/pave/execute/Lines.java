package dev.pave.execute;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as lines, and how they end.
 *
 * @param lines without their ends
 * @param end   {@code \n} or {@code \r\n}
 * @param whole whether the last line has an end too
 */
record Lines(List<String> lines, String end, boolean whole) {

    static Lines of(String text) {
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        List<String> lines = new ArrayList<>(List.of(text.split(end, -1)));
        boolean whole = lines.get(lines.size() - 1).isEmpty();
        if (whole) {
            lines.remove(lines.size() - 1);
        }
        return new Lines(lines, end, whole);
    }

    /** The text with lines put in after the first {@code at}; all else stays to the byte. */
    String with(int at, List<String> put) {
        List<String> all = new ArrayList<>(lines.subList(0, at));
        all.addAll(put);
        all.addAll(lines.subList(at, lines.size()));
        return String.join(end, all) + (whole ? end : "");
    }
}
