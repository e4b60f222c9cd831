package dev.pave.execute.worktreelifecycle;

import dev.pave.execute.Executor;
import dev.pave.execute.RunCheck;
import dev.pave.execute.RunContext;
import dev.pave.workspace.ExecutionException;
import dev.pave.workspace.GitOperation;
import dev.pave.workspace.InputException;
import dev.pave.workspace.Plan;
import dev.pave.workspace.Root;
import dev.pave.workspace.Shown;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes, lists, locks, unlocks, moves, repairs and removes the work trees of a repository, by git. None is removed with which
 * anything would be lost, and each that stays has a reason.
 */
public final class WorktreeLifecycle implements Executor {

    private static final String CREATE = "create";
    private static final String REMOVE = "remove";

    @Override
    public String id() {
        return "worktree_lifecycle";
    }

    @Override
    public Optional<String> wantsApproval(RunContext run) {
        List<List<String>> commands = action(run).equals(CREATE) ? NewFiles.commands(run) : List.of();
        return commands.isEmpty()
                ? Optional.empty()
                : Optional.of("it runs "
                        + commands.stream()
                                .map(command -> "`" + String.join(" ", command) + "`")
                                .collect(Collectors.joining(", ")));
    }

    private static String action(RunContext run) {
        return run.text("action", "");
    }

    @Override
    public Plan plan(RunContext run) throws IOException {
        WorkTrees trees = WorkTrees.of(new Root(run.repository()).path());
        return switch (action(run)) {
            case CREATE -> NewWorkTree.of(run, trees).plan();
            case "lock" -> lock(run, wanted(run, trees));
            case "unlock" -> unlock(wanted(run, trees));
            case "move" -> move(run, trees);
            case "repair" ->
                new Repair(trees).plan(run.input().get("path") == null ? null : trees.resolved(run.text("path", "")));
            case "prune" -> new Pruning(trees, run.text("into", null), Pruning.age(run.text("min_age", "0d"))).plan();
            case REMOVE -> remove(trees, run);
            default -> list(trees);
        };
    }

    private static Plan list(WorkTrees trees) {
        return new Plan(trees.all().stream()
                .map(tree -> new Shown(
                        "worktree",
                        tree.path().toString(),
                        "list",
                        tree.told() + (trees.isHere(tree) ? ", current" : "")))
                .toList());
    }

    /** The one that the input names. */
    private static WorkTree wanted(RunContext run, WorkTrees trees) throws IOException {
        String path = run.text("path", null);
        String branch = run.text("branch", null);
        if (path == null && branch == null) {
            throw new InputException(action(run) + " wants a path: --set path=...; likely: "
                    + trees.all().stream()
                            .skip(1)
                            .map(tree -> tree.path().toString())
                            .collect(Collectors.joining(", ")));
        }
        Path place = path == null ? null : trees.resolved(path);
        return (path == null ? trees.onBranch(branch) : trees.at(place))
                .orElseThrow(() -> new ExecutionException(
                        (path == null ? branch + " is checked out in no work tree" : place + " is no work tree")
                                + " of this repository; it has "
                                + trees.all().stream()
                                        .map(tree -> tree.path().toString())
                                        .collect(Collectors.joining(", "))));
    }

    private static Plan lock(RunContext run, WorkTree tree) {
        if (tree.main()) {
            throw new ExecutionException("the main work tree cannot be locked");
        }
        if (tree.isLocked()) {
            return unchanged(tree, tree.told());
        }
        String path = tree.path().toString();
        return new Plan(List.of(new GitOperation(
                List.of("worktree", "lock", "--reason", run.text("reason", ""), path),
                List.of("worktree", "unlock", path))));
    }

    private static Plan unlock(WorkTree tree) {
        if (!tree.isLocked()) {
            return unchanged(tree, "it is not locked");
        }
        String path = tree.path().toString();
        return new Plan(List.of(new GitOperation(
                List.of("worktree", "unlock", path), List.of("worktree", "lock", "--reason", tree.locked(), path))));
    }

    private static Plan unchanged(WorkTree tree, String why) {
        return new Plan(List.of(new Shown("worktree", tree.path().toString(), "unchanged", why)));
    }

    private static Plan move(RunContext run, WorkTrees trees) throws IOException {
        if (run.input().get("to") == null) {
            throw new InputException("move wants a to: --set to=...; likely: ../elsewhere");
        }
        Path to = trees.resolved(run.text("to", ""));
        String from = run.text("path", null);
        boolean isMoved = from != null
                && trees.at(to).isPresent()
                && trees.at(trees.resolved(from)).isEmpty();
        if (isMoved) {
            return unchanged(trees.at(to).get(), "it is there");
        }
        WorkTree tree = wanted(run, trees);
        if (tree.path().equals(to) && tree.isThere()) {
            return unchanged(tree, "it is there");
        }
        refuse(tree, new Obstacles(trees).toMove(tree), "moved");
        if (!tree.isThere()) {
            throw new ExecutionException(tree.path() + " is gone; `git worktree repair NEW-PLACE` where it was moved");
        }
        Place.require(trees, to);
        if (to.toFile().exists()) {
            throw new ExecutionException(to + " is there already; take another place");
        }
        return new Plan(List.of(new GitOperation(
                List.of("worktree", "move", tree.path().toString(), to.toString()),
                List.of("worktree", "move", to.toString(), tree.path().toString()))));
    }

    private static Plan remove(WorkTrees trees, RunContext run) throws IOException {
        WorkTree tree = wanted(run, trees);
        refuse(tree, new Obstacles(trees).toRemove(tree), "removed");
        return new Plan(List.of(Removal.step(tree)));
    }

    private static void refuse(WorkTree tree, Optional<String> why, String what) {
        if (why.isPresent()) {
            throw new ExecutionException(tree.path() + " is not " + what + ": " + why.get());
        }
    }

    @Override
    public List<RunCheck> verify(RunContext run, Path root) throws IOException {
        WorkTrees trees = WorkTrees.of(root);
        return switch (action(run)) {
            case CREATE -> made(run, trees);
            case REMOVE -> gone(run, trees);
            default -> List.of();
        };
    }

    /** The folder and what git knows of it go together. */
    private static List<RunCheck> gone(RunContext run, WorkTrees trees) throws IOException {
        String path = run.text("path", null);
        boolean isLeft = path == null
                ? trees.onBranch(run.text("branch", "")).isPresent()
                : trees.at(trees.resolved(path)).isPresent()
                        || trees.resolved(path).toFile().exists();
        if (isLeft) {
            throw new ExecutionException("git did not remove all of it; see `git worktree list`");
        }
        return List.of(new RunCheck("folder and registration are gone", true, ""));
    }

    private static List<RunCheck> made(RunContext run, WorkTrees trees) throws IOException {
        WorkTree tree = trees.onBranch(run.text("branch", ""))
                .orElseThrow(() -> new ExecutionException("git made no work tree of " + run.text("branch", "")));
        return NewWorkTree.of(run, trees).at(tree.path()).files().make();
    }
}
