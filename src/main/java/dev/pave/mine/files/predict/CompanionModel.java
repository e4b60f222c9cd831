package dev.pave.mine.files.predict;

import dev.pave.pattern.Action;
import dev.pave.pattern.change.CommitFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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
    private final Caution caution = new Caution();
    private final Predictor foresight;
    private final UsualSize usual;

    public CompanionModel(WalkSettings settings) {
        this.settings = settings;
        this.memory = new Memory();
        this.usual = new UsualSize(settings.maxInstances(), settings.maxFiles());
        this.calibration = new Calibration(settings.calibrationWeight());
        this.foresight = new Predictor(memory, settings, calibration, caution);
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
        return predict(path, memory.tree()::contains);
    }

    /** The same in another tree; see {@link Predictor#predict(Anatomy, Predicate)}. */
    public List<Prediction> predict(String path, Predicate<String> there) {
        return foresight.predict(Anatomy.of(path), there).stream()
                .sorted(Comparator.comparingDouble(Prediction::confidence).reversed())
                .toList();
    }

    /** A commit as it is learned from: what was written anew under another ending is renamed, not created. */
    public CommitFiles read(CommitFiles commit) {
        return Conversions.told(commit);
    }

    /**
     * A commit with those of its created files only that are somebody's work here: not with what an import or a delivery
     * brings, nor with what was there before.
     */
    public CommitFiles work(CommitFiles commit) {
        List<String> created = fresh(commit).stream()
                .filter(path -> !memory.deliveries().bring(path))
                .toList();
        return created.size() == commit.added().size() ? commit : commit.creating(created);
    }

    private List<String> fresh(CommitFiles commit) {
        return commit.imported()
                ? List.of()
                : commit.added().stream()
                        .filter(path -> !memory.tree().wasThere(path))
                        .toList();
    }

    /**
     * Predicts, scores and learns a commit.
     *
     * @return what was predicted of each created file, scored; empty for a bulk change, from which nothing is learned
     */
    public List<Scored> observe(CommitFiles recorded) {
        CommitFiles commit = read(recorded);
        return observe(commit, work(commit)).orElse(List.of());
    }

    /**
     * The same, of a commit and what is work in it.
     *
     * @return empty where nothing is learned: there is no such work, or far more than usual
     */
    public Optional<List<Scored>> observe(CommitFiles commit, CommitFiles work) {
        boolean isUsual = isUsual(commit);
        if (!work.added().isEmpty()) {
            memory.beginCommit();
        }
        Optional<List<Scored>> scored =
                isUsual && !work.added().isEmpty() ? Optional.of(learn(work)) : Optional.empty();
        memory.apply(commit);
        return scored;
    }

    private boolean isUsual(CommitFiles commit) {
        List<String> fresh = fresh(commit);
        boolean isUsual = !fresh.isEmpty() && usual.takes(fresh);
        if (!commit.imported()) {
            memory.deliveries().changed(commit.added(), commit.modified());
        }
        if (isUsual) {
            memory.deliveries().made(fresh, commit.modified());
        } else if (commit.imported() || !fresh.isEmpty()) {
            memory.deliveries().delivered(commit.added());
        }
        return isUsual;
    }

    private List<Scored> learn(CommitFiles work) {
        List<Anatomy> created = work.added().stream().map(Anatomy::of).toList();
        List<Scored> scored = score(work, created);
        new Learner(memory, settings, foresight, work, created, scored).learn();
        calibration.learn(scored);
        caution.learn(scored);
        return scored;
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
