package dev.pave.mine.templates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A line is in the template when at least half of the past files, newer ones weighing more, have it; its k-th repetition
 * when at least half have it k times. Order: by mean relative place.
 */
final class LineVoting implements TemplateMethod {

    private static final double USUAL = 0.5;

    /** The k-th repetition of a line. */
    private record Item(int line, int repetition) {}

    /** Weight of the files that have an item, and of its relative places in them. */
    private static final class Votes {
        private double weight;
        private double places;
    }

    @Override
    public String id() {
        return "voting";
    }

    @Override
    public int[] next(RecentFiles siblings, Vocabulary vocabulary) {
        Map<Item, Votes> votes = new HashMap<>();
        for (int s = 0; s < siblings.count(); s++) {
            int[] sequence = siblings.sequence(s);
            Map<Integer, Integer> repetitions = new HashMap<>();
            for (int i = 0; i < sequence.length; i++) {
                if (siblings.having(sequence[i]) < USUAL * siblings.total()) {
                    continue;
                }
                int k = repetitions.merge(sequence[i], 1, Integer::sum);
                Votes item = votes.computeIfAbsent(new Item(sequence[i], k), x -> new Votes());
                item.weight += siblings.weight(s);
                item.places += siblings.weight(s) * i / sequence.length;
            }
        }
        List<Map.Entry<Item, Votes>> kept = new ArrayList<>(votes.entrySet());
        kept.removeIf(e -> e.getValue().weight < USUAL * siblings.total());
        kept.sort((a, b) -> {
            int byPlace = Double.compare(
                    a.getValue().places / a.getValue().weight, b.getValue().places / b.getValue().weight);
            return byPlace != 0
                    ? byPlace
                    : Integer.compare(a.getKey().line(), b.getKey().line());
        });
        return kept.stream().mapToInt(e -> e.getKey().line()).toArray();
    }
}
