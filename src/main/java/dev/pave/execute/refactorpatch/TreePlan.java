package dev.pave.execute.refactorpatch;

import dev.pave.git.Git;
import dev.pave.pattern.change.FileKind;
import dev.pave.workspace.ExecutionException;
import dev.pave.workspace.FileAction;
import dev.pave.workspace.FileStep;
import dev.pave.workspace.Plan;
import dev.pave.workspace.Scratch;
import dev.pave.workspace.Step;
import dev.pave.workspace.WriteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A patch on the files of the work tree, as they are.
 *
 * @param place   the work tree
 * @param patch   that is applied
 * @param scratch for copies
 */
record TreePlan(PatchPlace place, PatchFile patch, Scratch scratch) {

    /**
     * @param tried whether it is verified before, on the commit that is checked out
     * @throws ExecutionException where it does not apply, with file and hunk
     */
    Plan plan(boolean tried) throws IOException {
        if (tried) {
            requireCommitted();
        }
        TreePatch copies = TreePatch.of(place, patch, scratch);
        List<String> paths = patch.paths(copies.git(), place.root());
        copies.fill(paths);
        boolean isApplied = copies.isApplied();
        Git.Answer said = copies.apply();
        if (isApplied && (said.code() != 0 || copies.isWhatItMakes(paths))) {
            return new Plan(unchanged(paths));
        }
        List<FileStep> steps = said.code() == 0 ? copies.steps(paths) : List.of();
        if (said.code() == 0 && steps.isEmpty()) {
            return new Plan(unchanged(paths));
        }
        List<String> dirty = place.dirty(paths);
        if (said.code() == 0 && dirty.isEmpty()) {
            return new Plan(steps);
        }
        if (!dirty.isEmpty()) {
            throw new ExecutionException(String.join(", ", dirty) + (dirty.size() == 1 ? " has" : " have")
                    + " changes that are not committed, and " + patch.name()
                    + " changes it too; commit or `git stash` them, and run it again");
        }
        return new Plan(threeWay(said, copies, paths));
    }

    private void requireCommitted() {
        if (place.head() == null) {
            throw new ExecutionException("it is verified on a commit, and there is none in " + place.tree() + " yet");
        }
        List<String> dirty = place.dirty(List.of());
        if (!dirty.isEmpty()) {
            throw new ExecutionException("what is verified would not be what is here: " + String.join(", ", dirty)
                    + (dirty.size() == 1 ? " has" : " have")
                    + " changes that are not committed; commit or `git stash` them, and run it again");
        }
    }

    private List<? extends Step> threeWay(Git.Answer plain, TreePatch copies, List<String> paths) throws IOException {
        String both = "";
        if (place.head() != null) {
            IndexPatch on = IndexPatch.of(place, patch, place.head(), scratch);
            Git.Answer said = on.apply();
            if (said.code() == 0) {
                return on.steps(place, paths);
            }
            both = IndexPatch.conflicts(said);
        }
        throw misfit(place, patch, copies.misfits(plain), both);
    }

    static ExecutionException misfit(PatchPlace place, PatchFile patch, List<String> where, String both) {
        return new ExecutionException(patch.name() + " does not apply: " + String.join("; ", where)
                + (both.isEmpty() ? "" : "; changed here and there: " + both)
                + (place.isShallow()
                        ? "; the history here is shallow, and may lack what the patch was made from: `git fetch"
                                + " --unshallow`, and run it again"
                        : ""));
    }

    private List<Step> unchanged(List<String> paths) throws IOException {
        List<Step> steps = new ArrayList<>();
        for (String path : paths) {
            Path file = place.tree().resolve(path);
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                steps.add(new WriteFile(
                        path, FileAction.UNCHANGED, Files.readAllBytes(file), null, "it is applied", FileKind.PLAIN));
            }
        }
        return steps;
    }
}
