package dev.pave.execute.worktreelifecycle;

import dev.pave.workspace.ExecutionException;
import dev.pave.workspace.GitOperation;
import dev.pave.workspace.Plan;
import dev.pave.workspace.Shown;
import dev.pave.workspace.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Leads work trees and their repository to each other again, after one of them was moved without git.
 *
 * @param trees all
 */
record Repair(WorkTrees trees) {

    /** @param moved where one is now; null for all whose place is known */
    Plan plan(Path moved) throws IOException {
        List<Step> steps = new ArrayList<>();
        List<String> repair = new ArrayList<>(List.of("worktree", "repair"));
        if (moved != null) {
            require(moved);
            boolean whole = trees.at(moved).isPresent() && trees.at(moved).get().isItself();
            if (whole) {
                steps.add(new Shown("worktree", moved.toString(), "unchanged", "it is whole"));
            } else {
                repair.add(moved.toString());
            }
        } else {
            for (WorkTree tree : trees.all()) {
                boolean lost = tree.isThere() && !tree.isItself();
                if (lost && admin(tree.path()).isPresent()) {
                    repair.add(tree.path().toString());
                } else {
                    steps.add(told(tree, lost));
                }
            }
        }
        if (repair.size() > 2) {
            steps.add(new GitOperation(repair, List.of()));
        }
        return new Plan(steps);
    }

    private static Shown told(WorkTree tree, boolean lost) {
        String path = tree.path().toString();
        if (lost) {
            return new Shown("worktree", path, "skip", "something else stands in its place");
        }
        return tree.isThere()
                ? new Shown("worktree", path, "unchanged", "it is whole")
                : new Shown("worktree", path, "skip", "it is gone; say where it is now with `path`");
    }

    /** Git's folder here for what says that it is one of this repository's. */
    private Optional<Path> admin(Path tree) throws IOException {
        Path link = tree.resolve(".git");
        if (!Files.isRegularFile(link, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        Path said = Path.of(Files.readString(link).strip().replaceFirst("^gitdir: *", ""));
        Path admin = trees.common().resolve("worktrees").resolve(String.valueOf(said.getFileName()));
        boolean isHere = Files.isDirectory(admin)
                && (!Files.isDirectory(tree.resolve(said)) || Files.isSameFile(tree.resolve(said), admin));
        return isHere ? Optional.of(admin) : Optional.empty();
    }

    private void require(Path moved) throws IOException {
        Path admin =
                admin(moved).orElseThrow(() -> new ExecutionException(moved + " is no work tree of this repository"));
        for (WorkTree tree : trees.all()) {
            boolean isOther = admin.equals(tree.admin()) && !tree.path().equals(moved);
            if (isOther && tree.isThere()) {
                throw new ExecutionException(moved + " is a copy of the work tree " + tree.path()
                        + ", which is still there; `git worktree add` makes another one");
            }
        }
    }
}
