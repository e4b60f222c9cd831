package dev.pave.mine.templates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A consensus of sequences: beginning with the voted lines, every past file is aligned to the template; lines that too
 * few of them have at that place go, lines that enough of them have in a gap come in, until nothing changes (the centre
 * star of multiple alignment, Gusfield 1993, with a centre that is improved in each round).
 */
final class Alignment implements TemplateMethod {

    private static final int ROUNDS = 4;

    private static final double USUAL = 0.5;

    private final TemplateMethod start = new LineVoting();

    @Override
    public String id() {
        return "alignment";
    }

    @Override
    public int[] next(RecentFiles siblings, Vocabulary vocabulary) {
        int[] template = siblings.once(start, vocabulary);
        for (int round = 0; round < ROUNDS; round++) {
            int[] better = new Round(siblings, template).improved();
            if (Arrays.equals(better, template)) {
                break;
            }
            template = better;
        }
        return template;
    }

    /** The k-th occurrence of a line in a gap. */
    private record Item(int line, int repetition) {}

    private static final class Votes {
        private double weight;
        private double places;
    }

    /** All past files aligned to one template. */
    private static final class Round {
        private final RecentFiles siblings;
        private final int[] template;
        private final double[] matched;
        private final List<Map<Item, Votes>> gaps = new ArrayList<>();

        Round(RecentFiles siblings, int[] template) {
            this.siblings = siblings;
            this.template = template;
            this.matched = new double[template.length];
            for (int gap = 0; gap <= template.length; gap++) {
                gaps.add(new HashMap<>(2));
            }
        }

        int[] improved() {
            for (int s = 0; s < siblings.count(); s++) {
                align(s, siblings.sequence(s), siblings.weight(s));
            }
            double least = USUAL * siblings.total();
            List<Integer> better = new ArrayList<>();
            for (int i = 0; i <= template.length; i++) {
                insert(gaps.get(i), least, better);
                if (i < template.length && matched[i] >= least) {
                    better.add(template[i]);
                }
            }
            return better.stream().mapToInt(n -> n).toArray();
        }

        private void align(int sibling, int[] sequence, double weight) {
            int from = 0;
            int place = 0;
            for (Lcs.Pair pair : siblings.aligned(template, sibling)) {
                matched[pair.a()] += weight;
                vote(gaps.get(pair.a()), sequence, from, pair.b(), weight);
                from = pair.b() + 1;
                place = pair.a() + 1;
            }
            vote(gaps.get(Math.max(place, template.length)), sequence, from, sequence.length, weight);
        }

        private void vote(Map<Item, Votes> gap, int[] sequence, int from, int to, double weight) {
            Map<Integer, Integer> repetitions = new HashMap<>();
            for (int i = from; i < to; i++) {
                if (siblings.having(sequence[i]) < USUAL * siblings.total()) {
                    continue;
                }
                int k = repetitions.merge(sequence[i], 1, Integer::sum);
                Votes votes = gap.computeIfAbsent(new Item(sequence[i], k), x -> new Votes());
                votes.weight += weight;
                votes.places += weight * (i - from);
            }
        }

        private static void insert(Map<Item, Votes> gap, double least, List<Integer> into) {
            gap.entrySet().stream()
                    .filter(e -> e.getValue().weight >= least)
                    .sorted(Comparator.comparingDouble(
                                    (Map.Entry<Item, Votes> e) -> e.getValue().places / e.getValue().weight)
                            .thenComparing(e -> e.getKey().line())
                            .thenComparing(e -> e.getKey().repetition()))
                    .forEach(e -> into.add(e.getKey().line()));
        }
    }
}
