package dev.pave.job;

import dev.pave.mine.routines.RoutineMiner;
import dev.pave.mine.routines.RoutineSettings;
import dev.pave.pattern.Occurrence;
import dev.pave.pattern.PatternId;
import dev.pave.pattern.event.Routine;
import dev.pave.shell.CommandNormaliser;
import dev.pave.store.log.LogStore;
import java.util.List;
import tools.jackson.core.type.TypeReference;

/** Mines the routines of each group of logs; one in which nothing is new is not mined again. */
record MineRoutinesStep(RunState run) implements RunStep {

    @Override
    public void execute() {
        run.routines().clear();
        LogStore logs = new LogStore(run.warehouse());
        MinedCache<List<Routine>> cache =
                new MinedCache<>(run.request().home().cache().resolve("routines"), new TypeReference<>() {});
        logs.states()
                .forEach((group, state) -> new SourceBoundary(run, "mine-routines").each(group, group, () -> {
                    String id = PatternId.sha256(group).substring(0, 8);
                    String key = MinedCache.key(group, state, RoutineSettings.DEFAULT.toString());
                    List<Routine> routines = cache.find(id, key).orElseGet(() -> {
                        List<Routine> mined = mined(logs, group);
                        cache.put(id, key, mined);
                        return mined;
                    });
                    run.routines().addAll(routines);
                }));
        run.routines().forEach(routine -> run.found().add(routine.repetition()));
    }

    private List<Routine> mined(LogStore logs, String group) {
        run.listener().step("mine routines of " + group);
        CommandNormaliser commands = new CommandNormaliser();
        return new RoutineMiner(RoutineSettings.DEFAULT)
                .mine(group, logs.events(group, command -> commands.of(command).named())).stream()
                        .map(routine -> routine.at(routine.occurrences().stream()
                                .map(Occurrence::inItsFile)
                                .toList()))
                        .toList();
    }
}
