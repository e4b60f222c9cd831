package dev.pave.mine.templates;

import dev.pave.pattern.text.Lcs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A consensus of sequences: beginning with the voted lines, every past file is aligned to the template; lines that too
 * few of them have at that place go, lines that enough of them have in a gap come in, until nothing changes (the centre
 * star of multiple alignment, Gusfield 1993, with a centre that is improved in each round).
 */
final class Alignment implements TemplateMethod {

    private static final int ROUNDS = 4;

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

    /** The k-th occurrence of a line in a gap: weight of the files that have it there, and of its places in the gap. */
    private static final class Votes {
        private final int line;
        private final int repetition;
        private double weight;
        private double places;
        /** The next one of the same gap; null at the end. */
        private final Votes next;

        private Votes(int line, int repetition, Votes next) {
            this.line = line;
            this.repetition = repetition;
            this.next = next;
        }

        private double place() {
            return places / weight;
        }
    }

    private static final Comparator<Votes> BY_PLACE = (a, b) -> {
        int byPlace = Double.compare(a.place(), b.place());
        int byLine = byPlace != 0 ? byPlace : Integer.compare(a.line, b.line);
        return byLine != 0 ? byLine : Integer.compare(a.repetition, b.repetition);
    };

    /** All past files aligned to one template. */
    private static final class Round {
        private final RecentFiles siblings;
        private final int[] template;
        private final double[] matched;
        /** By gap, what came in it: few, as only usual lines are counted. */
        private final Votes[] gaps;
        /** By line, how often it came in the gap that is looked at; all 0 between gaps. */
        private final int[] seen;

        Round(RecentFiles siblings, int[] template) {
            this.siblings = siblings;
            this.template = template;
            this.matched = new double[template.length];
            this.gaps = new Votes[template.length + 1];
            this.seen = new int[siblings.lines()];
        }

        int[] improved() {
            for (int s = 0; s < siblings.count(); s++) {
                align(s, siblings.sequence(s), siblings.weight(s));
            }
            double least = RecentFiles.USUAL * siblings.total();
            List<Integer> better = new ArrayList<>();
            for (int i = 0; i <= template.length; i++) {
                insert(gaps[i], least, better);
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
                vote(pair.a(), sequence, from, pair.b(), weight);
                from = pair.b() + 1;
                place = pair.a() + 1;
            }
            vote(Math.max(place, template.length), sequence, from, sequence.length, weight);
        }

        private void vote(int gap, int[] sequence, int from, int to, double weight) {
            for (int i = from; i < to; i++) {
                if (siblings.isUsual(sequence[i])) {
                    Votes votes = item(gap, sequence[i], ++seen[sequence[i]]);
                    votes.weight += weight;
                    votes.places += weight * (i - from);
                }
            }
            for (int i = from; i < to; i++) {
                seen[sequence[i]] = 0;
            }
        }

        private Votes item(int gap, int line, int repetition) {
            for (Votes each = gaps[gap]; each != null; each = each.next) {
                if (each.line == line && each.repetition == repetition) {
                    return each;
                }
            }
            gaps[gap] = new Votes(line, repetition, gaps[gap]);
            return gaps[gap];
        }

        private static void insert(Votes gap, double least, List<Integer> into) {
            List<Votes> enough = new ArrayList<>();
            for (Votes each = gap; each != null; each = each.next) {
                if (each.weight >= least) {
                    enough.add(each);
                }
            }
            enough.sort(BY_PLACE);
            enough.forEach(each -> into.add(each.line));
        }
    }
}
