package dev.pave.mine.files.group;

import dev.pave.pattern.Repetition;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which files of history the repetitions so far explain. One that has hardly any of its own, and does not foresee better,
 * says nothing new.
 */
final class ExplainedFiles {

    private static final double NEARLY_ALL = 0.9;
    private static final double BETTER = 0.05;

    private final double decay;
    private final Map<String, Repetition> byFile = new HashMap<>();

    ExplainedFiles(double decay) {
        this.decay = decay;
    }

    /** The repetition that has nearly all files of a convention, and foresees them as well; null for none. */
    Repetition by(Told told) {
        Map<Repetition, Integer> shares = new IdentityHashMap<>();
        int files = 0;
        for (Instance instance : told.evidence().happened()) {
            for (String path : instance.paths().values()) {
                files++;
                Repetition known = byFile.get(key(instance.commit(), path));
                if (known != null) {
                    shares.merge(known, 1, Integer::sum);
                }
            }
        }
        double least = NEARLY_ALL * files;
        double own = told.record(decay).confidence();
        return shares.entrySet().stream()
                .filter(share -> share.getValue() >= least && share.getKey().confidence() >= own - BETTER)
                .max(Map.Entry.<Repetition, Integer>comparingByValue()
                        .thenComparing(share -> share.getKey().patternId()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    void add(Repetition repetition, Evidence evidence) {
        for (Instance instance : evidence.happened()) {
            for (String path : instance.paths().values()) {
                byFile.putIfAbsent(key(instance.commit(), path), repetition);
            }
        }
    }

    /** Whether nearly all files of a form belong to repetitions of more than one path. */
    boolean isExplained(Batches.Form form) {
        List<String> files = form.events().stream()
                .flatMap(event -> event.names().stream()
                        .map(name -> key(event.commit(), form.template().replace("{name}", name))))
                .toList();
        return files.stream().filter(byFile::containsKey).count() >= NEARLY_ALL * files.size();
    }

    private static String key(int commit, String path) {
        return commit + " " + path;
    }
}
