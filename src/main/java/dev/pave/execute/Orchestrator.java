package dev.pave.execute;

import dev.pave.decide.ApprovalCheck;
import dev.pave.execute.Planner.OnConflict;
import dev.pave.git.GitException;
import dev.pave.home.Home;
import dev.pave.pattern.Specification;
import dev.pave.workspace.Commands;
import dev.pave.workspace.ExecutionException;
import dev.pave.workspace.GitStatus;
import dev.pave.workspace.NotClearedException;
import dev.pave.workspace.Plan;
import dev.pave.workspace.VerificationException;
import dev.pave.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One life cycle for all that is run: plan, see that it is approved, apply in staging, verify, keep or undo. */
public final class Orchestrator {

    private static final Duration LONGEST_COMMAND = Duration.ofMinutes(10);

    private final ApprovalCheck clearance;
    private final Workspace staging;
    private final Commands commands;

    public Orchestrator(Home home) {
        this.clearance = new ApprovalCheck(home);
        this.staging = new Workspace(home.state().resolve("staging"));
        this.commands = new Commands(LONGEST_COMMAND);
    }

    /** What would change; nothing is written. */
    public Plan plan(Path repository, Specification specification, Map<String, String> values, OnConflict onConflict)
            throws IOException {
        return new Planner(repository, onConflict).plan(specification, values);
    }

    /**
     * Does what was planned and runs the specification's commands.
     *
     * @throws NotClearedException   when nobody approved the specification as it is; nothing was run
     * @throws VerificationException when a command fails; the files are as they were then
     * @throws ExecutionException    when something stands in the way; all is as it was
     */
    public void apply(Path repository, Specification specification, Plan plan) throws IOException {
        require(specification);
        if (!plan.conflicts().isEmpty()) {
            throw new ExecutionException(plan.conflicts().size() + " files stand in the way");
        }
        staging.apply(repository, plan, root -> verify(root, specification.verify()));
    }

    /** @throws NotClearedException when nobody approved the specification as it is */
    public void require(Specification specification) {
        clearance.objection(specification).ifPresent(objection -> {
            throw new NotClearedException(objection);
        });
    }

    private void verify(Path root, List<List<String>> verification) throws IOException {
        if (verification.isEmpty()) {
            return;
        }
        Set<String> before = GitStatus.changed(root);
        try {
            commands.run(root, verification);
        } catch (VerificationException failed) {
            tellWhatChanged(root, before, failed);
            throw failed;
        }
    }

    private static void tellWhatChanged(Path root, Set<String> before, VerificationException failed) {
        try {
            Set<String> after = GitStatus.changed(root);
            after.removeAll(before);
            after.forEach(path -> failed.addSuppressed(new ExecutionException(
                    path + " was changed while it was verified, and is left as it is; see `git status`")));
        } catch (GitException refused) {
            failed.addSuppressed(refused);
        }
    }

    /** Undoes runs that were killed; in words, a line each. */
    public List<String> recover() throws IOException {
        return staging.recover();
    }
}
