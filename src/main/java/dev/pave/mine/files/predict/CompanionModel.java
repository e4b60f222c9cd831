package dev.pave.mine.files.predict;

import dev.pave.pattern.Action;
import dev.pave.pattern.change.CommitFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a repository's history says about files that come together. Walks forward: {@link #observe} predicts a commit
 * from the ones before it, scores that, and only then learns from it. Not thread-safe.
 *
 * <p>Rules are learned at several levels, from a file's own folder to any folder. A general rule is the prior of the
 * specific ones below it, and has its own record: events of a folder count for it only until that folder has
 * {@link WalkSettings#ownRecord} events of its own, as continuation counts do in Kneser-Ney smoothing (1995).
 */
public final class CompanionModel {

    private final WalkSettings settings;
    private final Memory memory;
    private final Calibration calibration;
    private final Predictor foresight;

    public CompanionModel(WalkSettings settings) {
        this.settings = settings;
        this.memory = new Memory();
        this.calibration = new Calibration(settings.calibrationWeight());
        this.foresight = new Predictor(memory, settings, calibration);
    }

    public Memory memory() {
        return memory;
    }

    public Predictor foresight() {
        return foresight;
    }

    public Calibration calibration() {
        return calibration;
    }

    /** What would come along with a file that does not exist yet, best first. */
    public List<Prediction> predict(String path) {
        return foresight.predict(Anatomy.of(path)).stream()
                .sorted(Comparator.comparingDouble(Prediction::confidence).reversed())
                .toList();
    }

    /**
     * Predicts, scores and learns a commit.
     *
     * @return what was predicted of each created file, scored; empty for a bulk change, from which nothing is learned
     */
    public List<Scored> observe(CommitFiles commit) {
        List<Scored> scored = List.of();
        if (!commit.added().isEmpty()) {
            memory.beginCommit();
            if (isInstructive(commit)) {
                List<Anatomy> created = commit.added().stream().map(Anatomy::of).toList();
                scored = score(commit, created);
                new Learner(memory, settings, foresight, commit, created, scored).learn();
                calibration.learn(scored);
            }
        }
        memory.apply(commit);
        return scored;
    }

    private boolean isInstructive(CommitFiles commit) {
        int files = commit.added().size();
        return files <= settings.maxInstances()
                || files <= settings.maxFiles() && Instances.count(commit.added()) <= settings.maxInstances();
    }

    private List<Scored> score(CommitFiles commit, List<Anatomy> created) {
        Set<String> added = Numbered.forms(commit.added()).keySet();
        Set<String> modified = new HashSet<>(commit.modified());
        List<Scored> scored = new ArrayList<>();
        for (Anatomy file : created) {
            for (Prediction p : foresight.predict(file)) {
                boolean hit = (p.action() == Action.CREATE ? added : modified).contains(p.path());
                scored.add(new Scored(file.path(), p, hit));
            }
        }
        return scored;
    }
}
