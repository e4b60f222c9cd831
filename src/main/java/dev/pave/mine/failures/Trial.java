package dev.pave.mine.failures;

import dev.pave.pattern.HitRecord;
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
    private final HitRecord record = new HitRecord(DECAY);
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
                record.note(passage.succeeded());
            }
            attempts++;
            successes += passage.succeeded() ? 1 : 0;
        }
    }

    int attempts() {
        return attempts;
    }

    int successes() {
        return successes;
    }

    HitRecord record() {
        return record;
    }

    /** By how much more often it goes well with the steps than without, both with a uniform prior. */
    double lift() {
        return (successes + 1.0) / (attempts + 2) - (otherSuccesses + 1.0) / (others + 2);
    }
}
