package dev.pave.pattern.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Lines at their place in a text.
 *
 * @param at    how many lines of the text stay before them
 * @param lines as they are put in
 * @param joins whether the line before them gets a comma, as it was the last of a list
 */
public record PlacedLines(int at, List<String> lines, boolean joins) {

    public PlacedLines {
        lines = List.copyOf(lines);
    }

    /** The same with each line written otherwise. */
    public PlacedLines written(UnaryOperator<String> as) {
        return new PlacedLines(at, lines.stream().map(as).toList(), joins);
    }

    /** The text with them in it. */
    public List<String> in(List<String> text) {
        List<String> after = new ArrayList<>(text.subList(0, at));
        if (joins) {
            after.set(at - 1, ListComma.added(after.get(at - 1)));
        }
        after.addAll(lines);
        after.addAll(text.subList(at, text.size()));
        return after;
    }
}
