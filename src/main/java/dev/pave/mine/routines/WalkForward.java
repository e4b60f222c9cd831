package dev.pave.mine.routines;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The record of a routine's predictions: each time most of its first third was seen, did what most earlier passages had
 * after it follow? A prediction comes true when four in five of those steps do; it is made from the passages before it
 * only, and only then is the passage learned. Where the steps lie is known from the whole log. Not thread-safe.
 */
final class WalkForward {

    private static final int FROM_OCCURRENCE = 2;
    private static final double USUAL = 0.5;
    private static final double EXPECTED = 0.8;
    private static final double CAME = 0.8;

    private final double[] seen;
    private final double decay;
    private final Map<Integer, Boolean> outcomes = new HashMap<>();
    private int passages;
    private double hitWeight;
    private double missWeight;
    private int hits;
    private int misses;

    /**
     * @param steps    how many there are
     * @param passages oldest first
     * @param decay    weight that a prediction keeps when the next one comes
     */
    WalkForward(int steps, List<Stretch> passages, double decay) {
        this.seen = new double[steps];
        this.decay = decay;
        passages.forEach(this::observe);
    }

    private void observe(Stretch passage) {
        if (passages >= FROM_OCCURRENCE) {
            predict(passage);
        }
        passages++;
        Arrays.stream(passage.steps()).distinct().forEach(step -> seen[step]++);
    }

    private void predict(Stretch passage) {
        int usual = 0;
        for (double n : seen) {
            usual += n >= USUAL * passages ? 1 : 0;
        }
        int beginning = Math.max(1, usual / 3);
        int place = 0;
        int begun = 0;
        int expected = 0;
        int came = 0;
        for (int step = 0; step < seen.length; step++) {
            if (seen[step] < USUAL * passages) {
                continue;
            }
            if (place++ < beginning) {
                begun += passage.has(step) ? 1 : 0;
            } else if (seen[step] >= EXPECTED * passages) {
                expected++;
                came += passage.has(step) ? 1 : 0;
            }
        }
        if (2 * begun > beginning && expected > 0) {
            note(passage, came >= CAME * expected);
        }
    }

    private void note(Stretch passage, boolean hit) {
        outcomes.put(passage.first(), hit);
        hitWeight = hitWeight * decay + (hit ? 1 : 0);
        missWeight = missWeight * decay + (hit ? 0 : 1);
        hits += hit ? 1 : 0;
        misses += hit ? 0 : 1;
    }

    /** Whether a passage was foreseen; null where nothing was predicted. */
    Boolean foreseen(Stretch passage) {
        return outcomes.get(passage.first());
    }

    int hits() {
        return hits;
    }

    int misses() {
        return misses;
    }

    /** Posterior mean with a uniform prior, newer predictions weighing more. */
    double confidence() {
        return (hitWeight + 1) / (hitWeight + missWeight + 2);
    }
}
