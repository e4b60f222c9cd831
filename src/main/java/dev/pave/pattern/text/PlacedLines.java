package dev.pave.pattern.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Lines at their place in a text.
 *
 * @param at     how many lines of the text stay before them
 * @param lines  as they are put in
 * @param before what the line before them becomes, as it was the last of a list; null where it stays
 */
public record PlacedLines(int at, List<String> lines, String before) {

    public PlacedLines {
        lines = List.copyOf(lines);
    }

    /** Lines that change no other one. */
    public PlacedLines(int at, List<String> lines) {
        this(at, lines, null);
    }

    /** The same with each line written otherwise. */
    public PlacedLines written(UnaryOperator<String> as) {
        return new PlacedLines(at, lines.stream().map(as).toList(), before);
    }

    /** The text with them in it. */
    public List<String> in(List<String> text) {
        List<String> after = new ArrayList<>(text.subList(0, at));
        if (before != null) {
            after.set(at - 1, before);
        }
        after.addAll(lines);
        after.addAll(text.subList(at, text.size()));
        return after;
    }
}
