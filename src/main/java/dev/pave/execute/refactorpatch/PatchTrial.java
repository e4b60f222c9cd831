package dev.pave.execute.refactorpatch;

import dev.pave.execute.Rehearsal;
import dev.pave.execute.RunCheck;
import dev.pave.execute.RunContext;
import dev.pave.git.Git;
import dev.pave.workspace.CommandException;
import dev.pave.workspace.Commands;
import dev.pave.workspace.ExecutionException;
import dev.pave.workspace.FileStep;
import dev.pave.workspace.Plan;
import dev.pave.workspace.ProcessStep;
import dev.pave.workspace.Scratch;
import dev.pave.workspace.Step;
import dev.pave.workspace.ThrowAwayTree;
import dev.pave.workspace.VerificationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A patch in a work tree of its own, with what has to succeed there.
 *
 * @param run          what was asked for
 * @param plan         what it comes to
 * @param verification commands
 */
record PatchTrial(RunContext run, Plan plan, List<List<String>> verification) {

    /** @return the plan with the commit that was tried, where there is one */
    Rehearsal held() throws IOException {
        PatchPlace place = PatchPlace.of(run.repository());
        String branch = run.text("branch", null);
        Path trials = ThrowAwayTree.in(run.home().state());
        try (Scratch scratch = Scratch.make()) {
            PatchFile patch = new PatchSource(run, place).patch(scratch).orElseThrow();
            BranchPlan onto = new BranchPlan(place, patch, branch, scratch);
            if (branch != null && place.here().ask("var", "GIT_COMMITTER_IDENT").code() != 0) {
                throw new ExecutionException("git does not know who commits; `git config user.name ...` and `git"
                        + " config user.email ...`, and run it again");
            }
            String base = branch == null ? place.head() : onto.base();
            try (ThrowAwayTree trial = ThrowAwayTree.at(place.tree(), trials, base)) {
                Git.Answer said = IndexPatch.applied(trial.git(), patch, "--index");
                if (said.code() != 0) {
                    throw new ExecutionException(patch.name() + " does not apply to " + base + ": " + said.complaint());
                }
                requireAsPlanned(IndexPatch.changed(trial.git(), "HEAD"), trial);
                String tree = trial.git().text("write-tree").strip();
                List<RunCheck> checks = checked(trial);
                return new Rehearsal(
                        branch == null
                                ? plan
                                : committed(onto, CommitWords.of(patch, run.text("message", null), scratch), tree),
                        checks);
            }
        }
    }

    private void requireAsPlanned(Map<String, String> changed, ThrowAwayTree trial) throws IOException {
        Set<String> planned = plan.steps().stream()
                .map(Step::path)
                .filter(path -> path != null)
                .collect(Collectors.toSet());
        if (!planned.equals(changed.keySet())) {
            throw new ExecutionException("what is here is not what is committed: the patch changes " + planned
                    + " here, and " + changed.keySet() + " there");
        }
        for (FileStep file : plan.files()) {
            Path there = trial.path().resolve(file.path());
            boolean same = file.after() == null
                    ? !Files.exists(there)
                    : Files.isSymbolicLink(there) || Arrays.equals(Files.readAllBytes(there), file.after());
            if (!same) {
                throw new ExecutionException(file.path() + " would not be here as it was verified; is it committed?");
            }
        }
    }

    private List<RunCheck> checked(ThrowAwayTree trial) {
        try {
            new Commands(Commands.LONGEST).run(trial.path(), verification);
        } catch (CommandException failed) {
            throw new VerificationException(failed);
        }
        return verification.stream()
                .map(command -> new RunCheck(String.join(" ", command), true, ""))
                .toList();
    }

    private Plan committed(BranchPlan onto, CommitWords words, String tree) {
        Git git = onto.place().here();
        for (Map.Entry<String, String> each : words.author().entrySet()) {
            git = git.with(each.getKey(), each.getValue());
        }
        String commit = git.text("commit-tree", tree, "-p", onto.base(), "-m", words.message())
                .strip();
        List<Step> steps = new ArrayList<>(plan.steps());
        steps.replaceAll(step -> step instanceof ProcessStep ? onto.move(commit) : step);
        return new Plan(steps, plan.byHand(), plan.warnings(), plan.flaws());
    }
}
