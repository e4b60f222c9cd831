package dev.pave.mine.templates.edit;

import dev.pave.pattern.text.Lcs;
import dev.pave.pattern.text.LineList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Edits that put elements into lists within a line, beside lines of their own: {@code .PHONY: all lint} got {@code test}. */
final class GrownLines {

    private static final int MOST = 2;
    private static final int MOST_LINES = 4_000;

    private GrownLines() {}

    /**
     * What a line became.
     *
     * @param at    its number after the edit
     * @param added the element that it got
     */
    private record Grown(int at, LineList.Added added) {

        Insertion in(List<String> after) {
            return new Insertion(at, List.of(added.separator() + added.element()), after.get(at), added.head());
        }
    }

    /** All that such an edit put in, from the top; empty where a line was changed otherwise. */
    static List<Insertion> all(List<String> before, List<String> after) {
        if (before.size() > MOST_LINES || after.size() > MOST_LINES || after.size() < before.size()) {
            return List.of();
        }
        Map<String, Integer> numbers = new HashMap<>();
        List<Lcs.Pair> pairs = Lcs.of(numbered(before, numbers), numbered(after, numbers));
        if (pairs.size() == before.size() || pairs.size() < before.size() - MOST) {
            return List.of();
        }
        Map<Integer, Grown> grown = grown(before, after, pairs);
        return grown.size() < before.size() - pairs.size() ? List.of() : all(before, after, grown);
    }

    private static int[] numbered(List<String> lines, Map<String, Integer> numbers) {
        return lines.stream()
                .mapToInt(line -> numbers.computeIfAbsent(line, l -> numbers.size()))
                .toArray();
    }

    /** By number of a line before, what it became, where it grew by an element. */
    private static Map<Integer, Grown> grown(List<String> before, List<String> after, List<Lcs.Pair> pairs) {
        Map<Integer, Grown> grown = new TreeMap<>();
        int a = 0;
        int b = 0;
        List<Lcs.Pair> ends = new ArrayList<>(pairs);
        ends.add(new Lcs.Pair(before.size(), after.size()));
        for (Lcs.Pair end : ends) {
            for (; a < end.a(); a++) {
                Optional<LineList.Added> added = Optional.empty();
                while (b < end.b() && added.isEmpty()) {
                    added = LineList.added(before.get(a), after.get(b++));
                }
                if (added.isPresent()) {
                    grown.put(a, new Grown(b - 1, added.get()));
                }
            }
            a = end.a() + 1;
            b = end.b() + 1;
        }
        return grown;
    }

    private static List<Insertion> all(List<String> before, List<String> after, Map<Integer, Grown> grown) {
        List<String> otherwise = new ArrayList<>(after);
        grown.forEach((was, is) -> otherwise.set(is.at(), before.get(was)));
        List<Insertion> lines = otherwise.equals(before) ? List.of() : Insertion.ofLines(before, otherwise);
        if (lines.isEmpty() && !otherwise.equals(before)) {
            return List.of();
        }
        Map<Integer, Insertion> byPlace = new TreeMap<>();
        lines.forEach(put -> byPlace.put(2 * put.at() + 1, put));
        grown.values().forEach(is -> byPlace.put(2 * is.at(), is.in(after)));
        return List.copyOf(byPlace.values());
    }
}
