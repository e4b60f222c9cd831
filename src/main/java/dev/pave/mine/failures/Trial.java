package dev.pave.mine.failures;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/**
 * Steps put to the test, walking forward: after a success with them in between, each time that they are done again the
 * next run is foreseen to go well, and only then it is looked whether it did. Newer ones weigh more.
 */
final class Trial {

    /** Weight that a prediction keeps when the next one comes: half after 7.5. */
    static final double DECAY = Math.pow(0.5, 1 / 7.5);

    private int attempts;
    private int successes;
    private int hits;
    private int misses;
    private double hitWeight;
    private double missWeight;
    private int others;
    private int otherSuccesses;

    Trial(Collection<String> steps, List<Passage> passages) {
        for (Passage passage : passages) {
            if (!new HashSet<>(passage.steps()).containsAll(steps)) {
                others++;
                otherSuccesses += passage.succeeded() ? 1 : 0;
                continue;
            }
            if (successes > 0) {
                foreseen(passage.succeeded());
            }
            attempts++;
            successes += passage.succeeded() ? 1 : 0;
        }
    }

    private void foreseen(boolean came) {
        hits += came ? 1 : 0;
        misses += came ? 0 : 1;
        hitWeight = hitWeight * DECAY + (came ? 1 : 0);
        missWeight = missWeight * DECAY + (came ? 0 : 1);
    }

    int attempts() {
        return attempts;
    }

    int successes() {
        return successes;
    }

    int hits() {
        return hits;
    }

    int misses() {
        return misses;
    }

    /** Posterior mean with a uniform prior. */
    double confidence() {
        return (hitWeight + 1) / (hitWeight + missWeight + 2);
    }

    /** By how much more often it goes well with the steps than without, both with a uniform prior. */
    double lift() {
        return (successes + 1.0) / (attempts + 2) - (otherSuccesses + 1.0) / (others + 2);
    }
}
