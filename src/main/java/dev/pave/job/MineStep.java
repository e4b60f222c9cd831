package dev.pave.job;

import dev.pave.engine.SideBySide;
import dev.pave.store.HistoryStore;
import dev.pave.store.Source;
import java.util.List;

/** Gathers what was mined of each repository that the warehouse knows; mines those that this night did not read. */
record MineStep(RunState run) implements RunStep {

    @Override
    public void execute() {
        run.listener().step("mine");
        run.found().clear();
        run.texts().clear();
        run.byFormerIds().clear();
        if (run.findOutWhetherQuiet()) {
            run.byFormerIds().putAll(run.lastJudged().byFormerIds());
            return;
        }
        new GuardChangesStep(run).lookAhead();
        List<Source> sources = new HistoryStore(run.warehouse()).sources();
        SideBySide.each(sources.stream()
                .filter(source -> run.mined(source.sourceId()).isEmpty())
                .<Runnable>map(source -> () -> new NightPlace(run, source.sourceId(), source.name()).mine(source))
                .toList());
        for (Source source : sources) {
            run.mined(source.sourceId()).ifPresent(mined -> {
                run.found().addAll(mined.repetitions());
                run.texts().putAll(mined.texts());
                run.byFormerIds().putAll(mined.byFormerIds());
            });
        }
    }
}
