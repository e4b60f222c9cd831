package dev.pave.execute;

import dev.pave.home.BuiltIn;
import dev.pave.home.InputSchema;
import dev.pave.pattern.Specification;
import dev.pave.workspace.CommandException;
import dev.pave.workspace.ExecutionException;
import dev.pave.workspace.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Runs one kind of pattern. It plans and verifies; what is written is written by the life cycle alone. What is no plan of
 * steps, as to look at a commit or to try a command, is its deed.
 */
public interface Executor {

    /** As specifications and answers name it, e.g. {@code batch_create}. */
    String id();

    /** Whether it is the one for a specification. */
    default boolean runs(Specification specification) {
        return specification.id().equals(id());
    }

    /** What a run of the specification takes as input. */
    default InputSchema input(Specification specification) {
        return BuiltIn.find(specification.id()).orElseThrow().input();
    }

    /**
     * What a run of an input needs an approval for, in words, e.g. {@code it runs `make test`}; empty where it only does what
     * its caller could do by hand. A mined specification needs one always.
     */
    default Optional<String> wantsApproval(RunContext run) throws IOException {
        return Optional.empty();
    }

    /**
     * What would change; reads only. Nothing, where all that it does is its deed.
     *
     * @throws ExecutionException when it cannot be planned
     */
    default Plan plan(RunContext run) throws IOException {
        return new Plan(List.of());
    }

    /**
     * Tries a plan elsewhere, before anything of the repository is touched.
     *
     * @return the plan that is applied then, and what was looked at
     * @throws CommandException when it does not hold
     */
    default Rehearsal rehearse(RunContext run, Plan plan) throws IOException {
        return new Rehearsal(plan, List.of());
    }

    /**
     * Looks whether the changed repository is as it has to be; at nothing, where that was done before or is part of its deed.
     *
     * @return what was looked at and is good
     * @throws CommandException when something is not; all is undone then
     */
    default List<RunCheck> verify(RunContext run, Path root) throws IOException {
        return List.of();
    }

    /**
     * What is done that is no step of a plan, after the plan is made; also in a dry run, which changes nothing.
     *
     * @return empty where the plan is all
     * @throws ExecutionException when it cannot be done
     */
    default Optional<Deed> act(RunContext run) throws IOException {
        return Optional.empty();
    }
}
