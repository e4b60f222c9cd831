package dev.pave.mine.files.chronicle;

import dev.pave.pattern.change.CommitFiles;
import java.util.HashMap;
import java.util.Map;

/** All commits of a history that a merge brought together with others; grows with their paths. Not thread-safe. */
public final class Merged {

    private final int maxEdits;
    private final Map<Integer, MergedFiles> merges = new HashMap<>();

    private Map<String, Integer> editing;
    private int several;

    /** @param maxEdits modified files above which a commit says nothing of what belongs together */
    public Merged(int maxEdits) {
        this.maxEdits = maxEdits;
    }

    public void observe(CommitFiles commit) {
        if (commit.merge() > 0 && commit.modified().size() <= maxEdits) {
            editing = null;
            merges.computeIfAbsent(commit.merge(), m -> new MergedFiles()).add(commit);
        }
    }

    public boolean isEmpty() {
        return merges.isEmpty();
    }

    /** Share of all merges of several commits that edit a file, 0 to 1. */
    double shareEditing(String path) {
        if (editing == null) {
            editing = new HashMap<>();
            several = 0;
            for (MergedFiles brought : merges.values()) {
                if (brought.commits().size() > 1) {
                    several++;
                    brought.commits().stream()
                            .flatMap(commit -> commit.modified().stream())
                            .distinct()
                            .forEach(file -> editing.merge(file, 1, Integer::sum));
                }
            }
        }
        return several == 0 ? 0 : editing.getOrDefault(path, 0) / (double) several;
    }

    /** What came with a commit; null where it came alone. */
    MergedFiles with(CommitFiles commit) {
        MergedFiles brought = merges.get(commit.merge());
        return brought == null || brought.commits().size() < 2 ? null : brought;
    }
}
