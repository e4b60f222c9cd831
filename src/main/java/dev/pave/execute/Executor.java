package dev.pave.execute;

import dev.pave.home.InputSchema;
import dev.pave.pattern.Specification;
import dev.pave.workspace.CommandException;
import dev.pave.workspace.ExecutionException;
import dev.pave.workspace.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs one kind of pattern. It plans and verifies; what is written is written by the life cycle alone. */
public interface Executor {

    /** As specifications and answers name it, e.g. {@code batch_create}. */
    String id();

    /** What a run of the specification takes as input. */
    InputSchema input(Specification specification);

    /**
     * What would change; reads only.
     *
     * @throws ExecutionException when it cannot be planned
     */
    Plan plan(RunContext run) throws IOException;

    /**
     * Looks whether the changed repository is as it has to be.
     *
     * @return what was looked at and is good
     * @throws CommandException when something is not; all is undone then
     */
    List<RunCheck> verify(RunContext run, Path root) throws IOException;
}
