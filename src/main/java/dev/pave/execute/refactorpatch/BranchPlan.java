package dev.pave.execute.refactorpatch;

import dev.pave.git.Git;
import dev.pave.workspace.ExecutionException;
import dev.pave.workspace.GitOperation;
import dev.pave.workspace.InputException;
import dev.pave.workspace.Plan;
import dev.pave.workspace.Scratch;
import dev.pave.workspace.Shown;
import dev.pave.workspace.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A patch as a commit on top of a branch, which is moved on to it. A branch that is not there begins at what is checked out.
 *
 * @param place   a work tree
 * @param patch   that is applied
 * @param branch  its name
 * @param scratch for an index
 */
record BranchPlan(PatchPlace place, PatchFile patch, String branch, Scratch scratch) {

    /** Stands for the commit until there is one. */
    private static final String COMMIT = "<commit>";

    /** @throws ExecutionException where it does not apply, or the branch cannot be moved */
    Plan plan() throws IOException {
        requireMovable();
        List<String> paths = patch.paths(place.here(), place.root());
        IndexPatch on = IndexPatch.of(place, patch, base(), scratch);
        Git.Answer said = on.apply();
        if (said.code() != 0 && !on.isApplied()) {
            throw misfit(said, paths);
        }
        List<Shown> shown = on.shown();
        IndexPatch.requireOnly(shown.stream().map(Shown::path).collect(Collectors.toSet()), paths);
        if (shown.isEmpty()) {
            return new Plan(List.of(new Shown("git", branch, "unchanged", "it has the patch")));
        }
        List<Step> steps = new ArrayList<>(shown);
        steps.add(move(COMMIT));
        return new Plan(steps);
    }

    private void requireMovable() {
        if (place.head() == null) {
            throw new ExecutionException("there is no commit in " + place.tree() + " yet, so no branch to move");
        }
        if (place.here().ask("check-ref-format", "--branch", branch).code() != 0) {
            throw new InputException("\"" + branch + "\" cannot be a branch's name");
        }
        if (isHere()) {
            List<String> dirty = place.dirty(List.of());
            if (!dirty.isEmpty()) {
                throw new ExecutionException(branch + " is checked out, and has changes that are not committed: "
                        + String.join(", ", dirty) + "; commit or `git stash` them, and run it again");
            }
        } else {
            requireFree();
        }
    }

    private void requireFree() {
        String tree = "";
        for (String line :
                place.here().text("worktree", "list", "--porcelain", "-z").split("\0")) {
            tree = line.startsWith("worktree ") ? line.substring("worktree ".length()) : tree;
            if (line.equals("branch refs/heads/" + branch)) {
                throw new ExecutionException(branch + " is checked out in " + tree + "; run it there: --repo " + tree);
            }
        }
    }

    private boolean isHere() {
        return branch.equals(place.branch());
    }

    /** The commit that it is applied to. */
    String base() {
        String tip = place.tip(branch);
        return tip == null ? place.head() : tip;
    }

    /** Moves the branch on to a commit. */
    GitOperation move(String commit) {
        String base = base();
        String ref = "refs/heads/" + branch;
        if (isHere()) {
            return new GitOperation(
                    List.of("merge", "--quiet", "--ff-only", commit), List.of("reset", "--quiet", "--keep", base));
        }
        return place.tip(branch) == null
                ? new GitOperation(
                        List.of("update-ref", ref, commit, "0".repeat(commit.length())),
                        List.of("update-ref", "-d", ref, commit))
                : new GitOperation(List.of("update-ref", ref, commit, base), List.of("update-ref", ref, base, commit));
    }

    private ExecutionException misfit(Git.Answer said, List<String> paths) throws IOException {
        String both = IndexPatch.conflicts(said);
        if (!isHere()) {
            List<String> errors = said.errors()
                    .lines()
                    .filter(line -> line.startsWith("error: "))
                    .map(line -> line.substring("error: ".length()))
                    .distinct()
                    .toList();
            return TreePlan.misfit(place, patch, errors, both);
        }
        TreePatch copies = TreePatch.of(place, patch, scratch);
        copies.fill(paths);
        return TreePlan.misfit(place, patch, copies.misfits(copies.apply()), both);
    }
}
