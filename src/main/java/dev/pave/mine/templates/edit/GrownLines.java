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
        Map<Integer, Integer> grown = grown(before, after, pairs);
        return grown.size() < before.size() - pairs.size() ? List.of() : all(before, after, grown);
    }

    private static int[] numbered(List<String> lines, Map<String, Integer> numbers) {
        return lines.stream()
                .mapToInt(line -> numbers.computeIfAbsent(line, l -> numbers.size()))
                .toArray();
    }

    /** By number of a line before, that of what it became, where it grew by an element. */
    private static Map<Integer, Integer> grown(List<String> before, List<String> after, List<Lcs.Pair> pairs) {
        Map<Integer, Integer> grown = new TreeMap<>();
        int a = 0;
        int b = 0;
        List<Lcs.Pair> ends = new ArrayList<>(pairs);
        ends.add(new Lcs.Pair(before.size(), after.size()));
        for (Lcs.Pair end : ends) {
            for (; a < end.a(); a++) {
                while (b < end.b()
                        && LineList.added(before.get(a), after.get(b)).isEmpty()) {
                    b++;
                }
                if (b < end.b()) {
                    grown.put(a, b++);
                }
            }
            a = end.a() + 1;
            b = end.b() + 1;
        }
        return grown;
    }

    private static List<Insertion> all(List<String> before, List<String> after, Map<Integer, Integer> grown) {
        List<String> otherwise = new ArrayList<>(after);
        grown.forEach((was, is) -> otherwise.set(is, before.get(was)));
        List<Insertion> lines = otherwise.equals(before) ? List.of() : Insertion.ofLines(before, otherwise);
        if (lines.isEmpty() && !otherwise.equals(before)) {
            return List.of();
        }
        Map<Integer, Insertion> byPlace = new TreeMap<>();
        lines.forEach(put -> byPlace.put(2 * put.at() + 1, put));
        grown.forEach((was, is) -> {
            Optional<LineList.Added> added = LineList.added(before.get(was), after.get(is));
            byPlace.put(
                    2 * is,
                    new Insertion(
                            is,
                            List.of(added.orElseThrow().separator()
                                    + added.get().element()),
                            after.get(is),
                            added.get().head()));
        });
        return List.copyOf(byPlace.values());
    }
}
