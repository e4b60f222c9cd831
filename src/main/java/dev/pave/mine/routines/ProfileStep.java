package dev.pave.mine.routines;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One step of a profile: what was done there, and how often it was left out.
 *
 * @param counts  symbol to occurrences that have it there
 * @param skipped occurrences that go past it
 */
record ProfileStep(Map<Integer, Integer> counts, int skipped) {

    private static final int GUESSED = 9;
    private static final double TELLING = 0.1;

    static ProfileStep of(int symbol) {
        return new ProfileStep(Map.of(symbol, GUESSED), 1);
    }

    int having() {
        return counts.values().stream().mapToInt(n -> n).sum();
    }

    double share() {
        return having() / (double) Math.max(1, having() + skipped);
    }

    /** Symbols that are more than noise there, most frequent first; where none is, the most frequent. */
    List<Integer> symbols() {
        int most = counts.values().stream().mapToInt(n -> n).max().orElse(0);
        double least = Math.min(most, TELLING * having());
        return counts.entrySet().stream()
                .filter(e -> e.getValue() >= least)
                .sorted(Comparator.comparingInt((Map.Entry<Integer, Integer> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether that is the symbol that is there most often. */
    boolean isUsually(int symbol) {
        return !counts.isEmpty() && symbols().get(0) == symbol;
    }

    /** Both as one step, of which either one or the other is done. */
    ProfileStep merged(ProfileStep other) {
        Map<Integer, Integer> both = new HashMap<>(counts);
        other.counts.forEach((symbol, n) -> both.merge(symbol, n, Integer::sum));
        return new ProfileStep(both, Math.max(0, skipped - other.having()));
    }
}
