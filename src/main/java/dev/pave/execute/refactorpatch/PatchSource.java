package dev.pave.execute.refactorpatch;

import dev.pave.decide.ApprovalCheck;
import dev.pave.execute.RunContext;
import dev.pave.workspace.InputException;
import dev.pave.workspace.Scratch;
import java.io.IOException;
import java.util.Optional;

/** Where the patch of a run comes from: the input, or a recipe. */
record PatchSource(RunContext run, PatchPlace place) {

    /** Empty where a recipe would make it that may not be run yet. */
    Optional<PatchFile> patch(Scratch scratch) throws IOException {
        boolean given = run.input().get("patch") != null;
        boolean recipe = run.input().get("recipe") != null;
        if (given && recipe) {
            throw new InputException("refactor_patch takes a patch or a recipe, not both");
        }
        if (!given && !recipe) {
            throw new InputException("refactor_patch wants a patch: --set patch=...; likely: change.patch");
        }
        if (given) {
            return Optional.of(PatchFile.of(run.text("patch", ""), place.tree(), scratch));
        }
        Recipe made =
                new Recipe(run.text("recipe", ""), place, run.home().state().resolve("trials"));
        made.requireMaven();
        return new ApprovalCheck(run.home()).objection(run.specification()).isPresent()
                ? Optional.empty()
                : Optional.of(made.patch(scratch));
    }
}
