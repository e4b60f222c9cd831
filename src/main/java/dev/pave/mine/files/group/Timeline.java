package dev.pave.mine.files.group;

import dev.pave.pattern.Rhythm;
import dev.pave.pattern.change.CommitFiles;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** When the commits of a history were made, and how fresh by that is what happened in some of them. */
final class Timeline {

    private final List<CommitFiles> history;
    private final double decay;
    private final Instant newest;

    /** @param history commits that created files; number 1 is the first */
    Timeline(List<CommitFiles> history, double decay) {
        this.history = history;
        this.decay = decay;
        this.newest = history.stream()
                .map(CommitFiles::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    Instant timeOf(int commit) {
        return history.get(commit - 1).at();
    }

    /**
     * By the commits that create files, and by the calendar: what is quiet with its repository is not gone, but nobody waits
     * for it.
     *
     * @param commits numbers of those in which it happened, oldest first
     * @return 1 fresh to 0 gone
     */
    double freshness(List<Integer> commits) {
        List<Instant> times = commits.stream().map(this::timeOf).sorted().toList();
        return Math.min(Rhythm.freshness(decay, commits, history.size()), Rhythm.freshness(decay, times, newest));
    }
}
