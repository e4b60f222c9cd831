package dev.pave.mine.files.group;

import dev.pave.pattern.change.CommitFiles;
import java.util.List;
import java.util.function.Predicate;

/** The newest commits that brought what a convention creates: by them it is told how such comes about today. */
final class NewestCommits {

    private static final int NEWEST = 10;

    /** Below so many nothing is told. */
    private static final int FEWEST = 3;

    private static final double NEARLY_ALL = 0.8;

    private final List<CommitFiles> commits;

    NewestCommits(Evidence evidence) {
        List<CommitFiles> all =
                evidence.happened().stream().map(evidence::commit).distinct().toList();
        this.commits = all.subList(Math.max(0, all.size() - NEWEST), all.size());
    }

    List<CommitFiles> commits() {
        return commits;
    }

    /** Whether something holds of nearly all of them, and there are enough. */
    boolean areNearlyAll(Predicate<CommitFiles> so) {
        return commits.size() >= FEWEST && commits.stream().filter(so).count() >= NEARLY_ALL * commits.size();
    }
}
