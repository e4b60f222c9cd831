package dev.pave.job;

import dev.pave.engine.One;
import dev.pave.engine.Piece;
import dev.pave.job.cache.MinedCache;
import dev.pave.job.work.RoutinesOfGroup;
import dev.pave.mine.routines.RoutineSettings;
import dev.pave.pattern.PatternId;
import dev.pave.pattern.event.Routine;
import dev.pave.shell.CommandNormaliser;
import dev.pave.store.log.LogStore;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/** Mines the routines of each group of logs; one in which nothing is new is not mined again. */
record MineRoutinesStep(RunState run) implements RunStep {

    @Override
    public void execute() throws IOException {
        run.routines().clear();
        LogStore logs = new LogStore(run.warehouse());
        Map<String, String> states = logs.states();
        run.engine()
                .ahead(
                        "mine routines",
                        () -> states.entrySet().stream()
                                .map(each -> new Group(each.getKey(), each.getValue()))
                                .filter(group ->
                                        cache().find(group.id(), group.key()).isEmpty())
                                .map(group -> group.piece(logs))
                                .iterator());
        states.forEach((name, state) -> new SourceBoundary(run, "mine-routines")
                .each(name, name, () -> run.routines().addAll(routines(logs, new Group(name, state)))));
        run.routines().forEach(routine -> run.found().add(routine.repetition()));
    }

    /** A group of logs, and what changes whenever its executions do. */
    private record Group(String name, String state) {

        String id() {
            return PatternId.sha256(name).substring(0, 8);
        }

        String key() {
            return MinedCache.key(name, state, RoutineSettings.DEFAULT.toString());
        }

        Piece<One<List<Routine>>> piece(LogStore logs) {
            CommandNormaliser commands = new CommandNormaliser();
            return RoutinesOfGroup.piece(
                    name,
                    key(),
                    () -> logs.events(name, command -> commands.of(command).named()));
        }
    }

    private MinedCache<List<Routine>> cache() {
        return new MinedCache<>(run.request().home().cache().resolve("routines"), new TypeReference<>() {});
    }

    private List<Routine> routines(LogStore logs, Group group) throws IOException {
        Optional<List<Routine>> known = cache().find(group.id(), group.key());
        if (known.isPresent()) {
            return known.get();
        }
        run.listener().step("mine routines of " + group.name());
        long older = new LogStore(run.warehouse()).older(group.name());
        if (older > 0) {
            run.listener()
                    .warning(
                            group.name() + ": routines and recoveries are looked for in the newest executions; " + older
                                    + " are older. A glob of its own for a part of these logs has it looked at as a whole.");
        }
        List<Routine> mined = run.engine().result(group.piece(logs));
        cache().put(group.id(), group.key(), mined);
        return mined;
    }
}
