package dev.pave.execute;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Closing lines of a mined text, {@code end} and brackets, that close nothing: what stood before them was different in
 * each file, so they alone are left. A line closes the nearest one before it that opens a block and is indented alike.
 */
final class Closings {

    private static final Pattern END = Pattern.compile("\\s*end\\s*");
    private static final Pattern BRACKETS = Pattern.compile("\\s*[)\\]}]+[;,]*\\s*");
    private static final Pattern OPENS_END = Pattern.compile(
            "\\s*(def|class|module|if|unless|case|while|until|for|begin)\\b.*|.*\\bdo(\\s*\\|.*\\|)?\\s*"
                    + "|.*=\\s*(if|unless|case|begin)\\b.*");

    /** An open block: how far its first line is indented, and what kind of line closes it. */
    private record Block(int indentation, boolean byEnd) {}

    private final Deque<Block> open = new ArrayDeque<>();

    private Closings() {}

    /** The lines without those that close nothing. */
    static List<String> withoutOrphans(List<String> lines) {
        Closings closings = new Closings();
        List<String> kept = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank() || closings.belongs(line)) {
                kept.add(line);
            }
        }
        return kept;
    }

    private boolean belongs(String line) {
        int indentation = line.length() - line.stripLeading().length();
        boolean end = END.matcher(line).matches();
        if (end || BRACKETS.matcher(line).matches()) {
            while (!open.isEmpty() && open.peek().indentation() > indentation) {
                open.pop();
            }
            boolean closes = !open.isEmpty()
                    && open.peek().indentation() == indentation
                    && open.peek().byEnd() == end;
            if (closes) {
                open.pop();
            }
            return closes;
        }
        boolean byEnd = OPENS_END.matcher(line).matches();
        if (byEnd || depth(line) > 0) {
            open.push(new Block(indentation, byEnd));
        }
        return true;
    }

    /** Brackets that a line opens, less those that it closes. */
    private static int depth(String line) {
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            depth += "([{".indexOf(line.charAt(i)) >= 0 ? 1 : ")]}".indexOf(line.charAt(i)) >= 0 ? -1 : 0;
        }
        return depth;
    }
}
