package dev.pave.mine.routines;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The operations from which most is known of what follows: the log-likelihood ratio (Dunning 1993) of the symbols at
 * each of the next {@value #DISTANCES} places against their usual frequencies, less what chance gives to so many
 * different symbols. One pass over the events.
 */
final class Pivots {

    private static final int DISTANCES = 8;

    private final SymbolSequence tape;
    private final int[] counts;
    private final double[] nats;

    Pivots(SymbolSequence tape) {
        this.tape = tape;
        this.counts = tape.counts();
        this.nats = new double[tape.alphabet()];
        for (int distance = 1; distance <= DISTANCES; distance++) {
            pairs(distance).forEach((pair, count) -> {
                int from = (int) (pair / tape.alphabet());
                int to = (int) (pair % tape.alphabet());
                double expected = (double) counts[from] * counts[to] / tape.length();
                nats[from] += count * Math.log(count / expected) - 0.5;
            });
        }
    }

    private Map<Long, Integer> pairs(int distance) {
        Map<Long, Integer> pairs = new HashMap<>();
        for (int run = 0; run < tape.runCount(); run++) {
            for (int i = tape.runs()[run] + distance; i < tape.runs()[run + 1]; i++) {
                long from = tape.symbols()[i - distance];
                pairs.merge(from * tape.alphabet() + tape.symbols()[i], 1, Integer::sum);
            }
        }
        return pairs;
    }

    /** The best of those with enough occurrences, best first. */
    List<Integer> best(int most, int minSupport) {
        return IntStream.range(1, nats.length)
                .boxed()
                .filter(s -> counts[s] >= minSupport && nats[s] > 0)
                .sorted(Comparator.comparingDouble((Integer s) -> -nats[s]).thenComparing(s -> s))
                .limit(most)
                .toList();
    }
}
