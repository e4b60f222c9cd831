package dev.pave.mine.routines;

import dev.pave.pattern.HitRecord;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What became of a routine's predictions, newer ones weighing more. */
final class TrackRecord {

    private final List<RoutinePrediction> predictions;
    private final Map<Integer, Boolean> byEvent = new HashMap<>();
    private final HitRecord record;

    /**
     * @param decay weight that a prediction keeps when the next one comes
     */
    TrackRecord(List<RoutinePrediction> predictions, double decay) {
        this.record = new HitRecord(decay);
        this.predictions = predictions.stream()
                .sorted(Comparator.comparingInt(RoutinePrediction::event))
                .toList();
        this.predictions.forEach(p -> {
            byEvent.put(p.event(), p.came());
            record.note(p.came());
        });
    }

    /** Oldest first. */
    List<RoutinePrediction> predictions() {
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

    HitRecord record() {
        return record;
    }
}
