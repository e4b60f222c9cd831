package dev.pave.mine.files.group;

import dev.pave.pattern.Repetition;
import dev.pave.pattern.change.Authored;
import dev.pave.pattern.change.CommitFiles;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Files that come in commits of a program. A bot is their author, or they are all called the same and change many files at once
 * ("new updates of the service"): who does such work by hand says which name it is for, and does not touch the other files.
 */
public final class AutomatedCommits {

    /** The newest commits that are looked at, and how many there must be. */
    private static final int NEWEST = 10;

    private static final int FEWEST = 3;
    private static final double NEARLY_ALL = 0.8;

    /** Files that are there and change in a commit of a program beside those that it brings. */
    private static final int MANY = 10;

    private final Map<String, Authored> authored;

    /** @param authored commits by their full hashes; those that are not in it say nothing */
    public AutomatedCommits(Map<String, Authored> authored) {
        this.authored = authored;
    }

    /** The same, and known where nearly all of its newest commits are a program's. */
    public Repetition toldOf(Repetition found, Evidence evidence) {
        List<CommitFiles> commits =
                evidence.happened().stream().map(evidence::commit).distinct().toList();
        List<CommitFiles> newest = commits.subList(Math.max(0, commits.size() - NEWEST), commits.size());
        boolean automated = newest.size() >= FEWEST && (byBots(newest) || calledTheSame(newest));
        return automated ? found.with(found.circumstances().byAProgram()) : found;
    }

    private boolean byBots(List<CommitFiles> commits) {
        long bots = commits.stream()
                .filter(commit -> authored.containsKey(commit.commitId())
                        && authored.get(commit.commitId()).isByABot())
                .count();
        return bots >= NEARLY_ALL * commits.size();
    }

    private boolean calledTheSame(List<CommitFiles> commits) {
        Map<String, Long> byWords = commits.stream()
                .filter(commit -> authored.containsKey(commit.commitId())
                        && commit.modified().size() >= MANY)
                .collect(Collectors.groupingBy(
                        commit -> authored.get(commit.commitId()).words(), Collectors.counting()));
        return byWords.values().stream().anyMatch(times -> times >= NEARLY_ALL * commits.size());
    }
}
