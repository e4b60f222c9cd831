package dev.pave.mine.files.group;

import dev.pave.pattern.Repetition;
import dev.pave.pattern.change.Authored;
import dev.pave.pattern.change.CommitFiles;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Files that come in commits of a program. A bot is their author, or they are all called the same and change many files at once
 * ("new updates of the service"): who does such work by hand says which name it is for, and does not touch the other files.
 */
public final class AutomatedCommits {

    /** Files that are there and change in a commit of a program beside those that it brings. */
    private static final int MANY = 10;

    private final Map<String, Authored> authored;

    /** @param authored commits by their full hashes; those that are not in it say nothing */
    public AutomatedCommits(Map<String, Authored> authored) {
        this.authored = authored;
    }

    /** The same, and known where nearly all of its newest commits are a program's. */
    public Repetition toldOf(Repetition found, Evidence evidence) {
        NewestCommits newest = new NewestCommits(evidence);
        boolean automated = newest.areNearlyAll(this::isByABot) || areCalledTheSame(newest);
        return automated ? found.with(found.circumstances().byAProgram()) : found;
    }

    private boolean isByABot(CommitFiles commit) {
        return authored.containsKey(commit.commitId())
                && authored.get(commit.commitId()).isByABot();
    }

    private boolean areCalledTheSame(NewestCommits newest) {
        return newest.commits().stream()
                .flatMap(commit -> Stream.ofNullable(authored.get(commit.commitId())))
                .map(Authored::words)
                .distinct()
                .anyMatch(
                        words -> newest.areNearlyAll(commit -> commit.modified().size() >= MANY
                                && authored.containsKey(commit.commitId())
                                && authored.get(commit.commitId()).words().equals(words)));
    }
}
