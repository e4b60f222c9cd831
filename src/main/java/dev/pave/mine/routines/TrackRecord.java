package dev.pave.mine.routines;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What became of a routine's predictions, newer ones weighing more. */
final class TrackRecord {

    private final List<Prediction> predictions;
    private final Map<Integer, Boolean> byEvent = new HashMap<>();
    private double hitWeight;
    private double missWeight;
    private int hits;
    private int misses;

    /**
     * @param decay weight that a prediction keeps when the next one comes
     */
    TrackRecord(List<Prediction> predictions, double decay) {
        this.predictions = predictions.stream()
                .sorted(Comparator.comparingInt(Prediction::event))
                .toList();
        this.predictions.forEach(p -> {
            byEvent.put(p.event(), p.came());
            hitWeight = hitWeight * decay + (p.came() ? 1 : 0);
            missWeight = missWeight * decay + (p.came() ? 0 : 1);
            hits += p.came() ? 1 : 0;
            misses += p.came() ? 0 : 1;
        });
    }

    /** Oldest first. */
    List<Prediction> predictions() {
        return predictions;
    }

    /** Whether the rest of a passage was foreseen when it had begun; null where nothing was predicted in it. */
    Boolean foreseen(Stretch passage) {
        return Arrays.stream(passage.events())
                .mapToObj(byEvent::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
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
}
