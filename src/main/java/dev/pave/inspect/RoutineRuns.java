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

    /**
     * Why nothing can run a routine, in words; empty where something can.
     *
     * @param commands it as commands, as far as somebody typed them
     */
    public Optional<String> whyNot(String patternId, Optional<RunnableRoutine> commands) {
        if (commands.isEmpty()) {
            return Optional.of("its logs ("
                    + String.join(", ", new RoutineCommands(tables).formats(patternId))
                    + ") tell what happened, and not what was typed as sessions of shells, CI and agents do");
        }
        return commands.get().isRunnable() ? Optional.empty() : Optional.of("each of its steps is left to a person");
    }
}
