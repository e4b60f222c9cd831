package dev.pave.execute.selfheal;

import dev.pave.git.Git;
import dev.pave.git.GitException;
import dev.pave.workspace.Commands;
import dev.pave.workspace.ThrowAwayTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Tries a recovery in a throw-away worktree of git first, with the changes that are there. What changes no tracked file is
 * no matter for a trial; nor is what git itself does, whose branches and stashes a worktree shares.
 *
 * @param root   what is to be healed
 * @param trials where such worktrees are
 * @param run    runs a command in a folder
 */
record RecoveryTrial(Path root, Path trials, BiFunction<List<String>, Path, Commands.Ended> run) {

    private static final String GIT = "git";

    /** Why the recovery is no help; empty where it is, or only a real run can tell. */
    Optional<String> of(List<List<String>> recovery, List<String> command) {
        if (recovery.stream().anyMatch(each -> each.get(0).equals(GIT)) || !isTracked()) {
            return Optional.empty();
        }
        try {
            String kept = Git.in(root)
                    .text("-c", "user.name=pave", "-c", "user.email=pave@localhost", "stash", "create")
                    .strip();
            String below = Git.in(root).text("rev-parse", "--show-prefix").strip();
            try (ThrowAwayTree trial = ThrowAwayTree.at(root, trials, kept.isEmpty() ? "HEAD" : kept)) {
                return in(trial.path().resolve(below), recovery, command);
            }
        } catch (IOException | GitException noTrial) {
            return Optional.empty(); // only a real run can tell, and that is put back
        }
    }

    private boolean isTracked() {
        return Git.isThere()
                && Git.in(root).ask("rev-parse", "--verify", "-q", "HEAD").code() == 0;
    }

    private Optional<String> in(Path folder, List<List<String>> recovery, List<String> command) {
        boolean done =
                recovery.stream().allMatch(each -> run.apply(each, folder).code() == 0);
        if (Git.in(folder).text("diff", "--name-only", "HEAD").isBlank()) {
            return Optional.empty();
        }
        if (!done) {
            return Optional.of("it failed half-way in a copy, where it changed tracked files");
        }
        return run.apply(command, folder).code() == 0
                ? Optional.empty()
                : Optional.of("it changes tracked files, and in a copy the command failed all the same");
    }
}
