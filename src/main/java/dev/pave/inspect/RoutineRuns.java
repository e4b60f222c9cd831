package dev.pave.inspect;

import dev.pave.pattern.event.RoutineStep;
import dev.pave.specify.routine.RunnableRoutine;
import dev.pave.store.RoutineStore;
import dev.pave.store.Warehouse;
import dev.pave.store.log.RoutineCommands;
import java.util.List;
import java.util.Optional;

/**
 * Whether a mined routine can be run, and as what.
 *
 * @param tables that have it and its executions
 */
public record RoutineRuns(Warehouse tables) {

    /** As commands; empty where the pattern is no routine, or nobody typed its steps. */
    public Optional<RunnableRoutine> of(String patternId) {
        return new RoutineStore(tables).course(patternId).flatMap(course -> of(patternId, course.steps()));
    }

    /** The same, of a routine whose steps are known. */
    public Optional<RunnableRoutine> of(String patternId, List<RoutineStep> steps) {
        List<List<String>> typed = new RoutineCommands(tables).of(patternId, steps);
        return typed.isEmpty() ? Optional.empty() : Optional.of(new RunnableRoutine(steps, typed));
    }
}
