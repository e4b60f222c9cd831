package dev.pave.execute;

import dev.pave.execute.Planner.OnConflict;
import dev.pave.pattern.Home;
import dev.pave.pattern.Specification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One life cycle for all that is run: plan, apply in staging, verify, keep or undo. */
public final class Orchestrator {

    private final Staging staging;

    public Orchestrator(Home home) {
        this.staging = new Staging(home.state().resolve("staging"));
    }

    /** What would change; nothing is written. */
    public Plan plan(Path repository, Specification specification, Map<String, String> values, OnConflict onConflict)
            throws IOException {
        return new Planner(repository, onConflict).plan(specification, values);
    }

    /**
     * Does what was planned and runs the specification's commands.
     *
     * @throws ExecutionException when there are conflicts or the verification fails; the repository is as it was then
     */
    public void apply(Path repository, Specification specification, Plan plan) throws IOException {
        if (!plan.conflicts().isEmpty()) {
            throw new ExecutionException(plan.conflicts().size() + " files stand in the way");
        }
        if (!plan.written().isEmpty()) {
            staging.apply(repository, plan, root -> Commands.run(root, specification.verify()));
        }
    }

    /** Undoes runs that were killed; in words, a line each. */
    public List<String> recover() throws IOException {
        return staging.recover();
    }
}
