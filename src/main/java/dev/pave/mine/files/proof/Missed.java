package dev.pave.mine.files.proof;

import dev.pave.mine.files.predict.Prediction;
import dev.pave.mine.files.predict.Scored;
import dev.pave.pattern.change.CommitFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was foreseen of files when they came, and did not come with them. A prediction made today for a file of the history
 * knows what became of that file; one made when it came does not.
 */
public final class Missed {

    /** Below this a prediction is not worth remembering. */
    private static final double WORTH = 0.5;

    private final Map<String, List<Prediction>> byPath = new HashMap<>();

    public void observe(CommitFiles commit, List<Scored> scored) {
        commit.added().forEach(byPath::remove);
        commit.deleted().forEach(byPath::remove);
        commit.renamed().forEach(rename -> byPath.remove(rename.from()));
        for (Scored one : scored) {
            if (!one.hit() && one.prediction().confidence() >= WORTH) {
                byPath.computeIfAbsent(one.created(), path -> new ArrayList<>(2))
                        .add(one.prediction());
            }
        }
    }

    List<Prediction> of(String path) {
        return byPath.getOrDefault(path, List.of());
    }
}
