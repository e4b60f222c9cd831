package dev.pave.job.work;

import dev.pave.engine.Form;
import dev.pave.engine.JsonForm;
import dev.pave.engine.One;
import dev.pave.engine.Piece;
import dev.pave.engine.Work;
import dev.pave.mine.routines.RoutineMiner;
import dev.pave.mine.routines.RoutineSettings;
import dev.pave.pattern.Occurrence;
import dev.pave.pattern.event.Routine;
import dev.pave.pattern.event.SessionEvent;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.core.type.TypeReference;

/**
 * Mines the routines of a group of logs.
 *
 * @param group  of the logs
 * @param events of its sessions, that which began first first; a list that can be serialised
 */
public record RoutinesOfGroup(String group, List<SessionEvent> events) implements Work<One<List<Routine>>> {

    private static final Form<One<List<Routine>>> FORM = new JsonForm<>(new TypeReference<>() {});

    /** @param key names the state of the group */
    public static Piece<One<List<Routine>>> piece(String group, String key, Supplier<List<SessionEvent>> events) {
        return new Piece<>(key, FORM, () -> new RoutinesOfGroup(group, events.get()));
    }

    @Override
    public void into(One<List<Routine>> taker) {
        taker.take(new RoutineMiner(RoutineSettings.DEFAULT)
                .mine(group, events).stream()
                        .map(routine -> routine.at(routine.occurrences().stream()
                                .map(Occurrence::inItsFile)
                                .toList()))
                        .toList());
    }

    @Override
    public Form<One<List<Routine>>> form() {
        return FORM;
    }
}
