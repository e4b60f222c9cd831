package dev.pave.pattern.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of one sign that is as long as the title above it, or below it where it stands over one, as in reStructuredText: in
 * a template the sign and a mark, since another title has another length.
 */
public final class Underline {

    /** Stands behind the sign; a character of Unicode's private use area beside those of {@link Gap}. */
    public static final char MARK = '\uE1F2';

    private static final String SIGNS = "=-~^\"'*+#.:_`";
    private static final int SHORTEST = 4;

    private Underline() {}

    /**
     * Lines with each underline as its sign and the mark.
     *
     * @param lines   as they are to stand in a template
     * @param written the same as people wrote them: their lengths count
     */
    public static List<String> marked(List<String> lines, List<String> written) {
        List<String> marked = new ArrayList<>(lines);
        for (int i = 0; i < written.size(); i++) {
            String line = written.get(i);
            if (isOfOneSign(line) && (isAsLong(line, written, i - 1) || isAbove(written, i))) {
                marked.set(i, line.substring(0, 1) + MARK);
            }
        }
        return marked;
    }

    private static boolean isOfOneSign(String line) {
        return line.length() >= SHORTEST
                && SIGNS.indexOf(line.charAt(0)) >= 0
                && line.chars().allMatch(c -> c == line.charAt(0));
    }

    /** Over a title there is the same line below it. */
    private static boolean isAbove(List<String> lines, int at) {
        return isBlank(lines, at - 1)
                && isAsLong(lines.get(at), lines, at + 1)
                && at + 2 < lines.size()
                && lines.get(at + 2).equals(lines.get(at));
    }

    private static boolean isAsLong(String line, List<String> lines, int title) {
        return !isBlank(lines, title) && !isOfOneSign(lines.get(title)) && length(lines.get(title)) == line.length();
    }

    private static boolean isBlank(List<String> lines, int at) {
        return at < 0 || at >= lines.size() || lines.get(at).isBlank();
    }

    private static int length(String title) {
        return title.codePointCount(0, title.length());
    }

    /** Lines with each underline as long as its title. */
    public static List<String> drawn(List<String> lines) {
        if (lines.stream().noneMatch(Underline::isMarked)) {
            return lines;
        }
        List<String> drawn = new ArrayList<>(lines);
        for (int i = 0; i < lines.size(); i++) {
            if (isMarked(lines.get(i))) {
                int title = isBlank(lines, i - 1) ? i + 1 : i - 1;
                int length = isBlank(lines, title) ? SHORTEST : length(lines.get(title));
                drawn.set(i, lines.get(i).substring(0, 1).repeat(Math.max(SHORTEST, length)));
            }
        }
        return drawn;
    }

    /** The same of a text. */
    public static String drawn(String text) {
        return text.indexOf(MARK) < 0 ? text : String.join("\n", drawn(List.of(text.split("\n", -1))));
    }

    /** Whether a line of a template is one. */
    public static boolean isMarked(String line) {
        return line.length() == 2 && line.charAt(1) == MARK;
    }
}
