package dev.pave.execute.refactorpatch;

import dev.pave.execute.Executor;
import dev.pave.execute.Rehearsal;
import dev.pave.execute.RunContext;
import dev.pave.workspace.CommandException;
import dev.pave.workspace.Plan;
import dev.pave.workspace.Scratch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Applies a patch as a whole: to the files of the work tree, or as a commit that a branch is moved on to. What is to be
 * verified is so in a work tree of its own, before the user's holds any of it.
 */
public final class RefactorPatch implements Executor {

    @Override
    public String id() {
        return "refactor_patch";
    }

    @Override
    public Optional<String> wantsApproval(RunContext run) {
        List<String> why = new ArrayList<>();
        if (run.input().get("recipe") != null) {
            why.add("it has Maven run " + run.text("recipe", ""));
        }
        verification(run).forEach(command -> why.add("it runs `" + String.join(" ", command) + "`"));
        if (run.input().get("branch") != null) {
            why.add("it commits to " + run.text("branch", ""));
        }
        return why.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", why));
    }

    @Override
    public Plan plan(RunContext run) throws IOException {
        PatchPlace place = PatchPlace.of(run.repository());
        try (Scratch scratch = Scratch.make()) {
            Optional<PatchFile> patch = new PatchSource(run, place).patch(scratch);
            if (patch.isEmpty()) {
                return new Plan(
                        List.of(),
                        List.of(),
                        List.of("what the recipe changes is known once Maven may run it"),
                        List.of());
            }
            return run.input().get("branch") == null
                    ? new TreePlan(place, patch.get(), scratch)
                            .plan(!verification(run).isEmpty())
                    : new BranchPlan(place, patch.get(), run.text("branch", ""), scratch).plan();
        }
    }

    /** @throws CommandException where what is to be verified is not so */
    @Override
    public Rehearsal rehearse(RunContext run, Plan plan) throws IOException {
        boolean tried = plan.changes() && wantsApproval(run).isPresent();
        return tried ? new PatchTrial(run, plan, verification(run)).held() : new Rehearsal(plan, List.of());
    }

    private static List<List<String>> verification(RunContext run) {
        return run.input().get("verify") instanceof List<?> commands
                ? commands.stream()
                        .map(each ->
                                ((List<?>) each).stream().map(String::valueOf).toList())
                        .toList()
                : List.of();
    }
}
