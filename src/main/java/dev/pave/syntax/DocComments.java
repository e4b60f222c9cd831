package dev.pave.syntax;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether comments such as {@code /** ... *}{@code /} are whole, and stand before what they tell of. */
public final class DocComments {

    private static final Set<String> ENDINGS = Set.of(
            "java", "kt", "kts", "js", "jsx", "mjs", "cjs", "ts", "tsx", "mts", "cts", "php", "cs", "c", "h", "cc",
            "cpp", "cxx", "hpp", "swift", "scala", "groovy", "gradle", "dart", "rs", "proto");

    private static final Pattern INSIDE = Pattern.compile("\\*(?:/|\\s.*)?");

    private DocComments() {}

    /** Whether files with this ending have such comments. */
    public static boolean areIn(String ending) {
        return ENDINGS.contains(ending);
    }

    /**
     * The line of the first one behind which comes a blank line, an end of a block or nothing at all, from 1. What stands before
     * all code, as a licence, is none.
     */
    public static OptionalInt ofNothing(List<String> lines) {
        boolean code = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.startsWith("/*")) {
                code |= !line.isEmpty() && !line.startsWith("//") && !line.startsWith("<?");
                continue;
            }
            int end = endOf(lines, i);
            if (code && line.startsWith("/**") && lines.get(end).strip().endsWith("*/") && isNothing(lines, end + 1)) {
                return OptionalInt.of(i + 1);
            }
            i = end;
        }
        return OptionalInt.empty();
    }

    /** The first line as they stand in the middle of such a comment, or at its end, where none began; from 1. */
    public static OptionalInt halves(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("/*")) {
                i = endOf(lines, i);
            } else if (INSIDE.matcher(line).matches()) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    /** The last line of a comment; the last of all where it has no end. */
    public static int endOf(List<String> lines, int begin) {
        int end = begin;
        while (end + 1 < lines.size() && !lines.get(end).contains("*/")) {
            end++;
        }
        return end;
    }

    /** Whether a line is blank, closes a block or is behind the last: it is nothing that what stands before it could tell of. */
    static boolean isNothing(List<String> lines, int at) {
        String next = at < lines.size() ? lines.get(at).strip() : "";
        return next.isEmpty() || ")]}".indexOf(next.charAt(0)) >= 0;
    }
}
