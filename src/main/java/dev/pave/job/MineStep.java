package dev.pave.job;

import dev.pave.mine.files.CompanionMiner;
import dev.pave.mine.files.Settings;
import dev.pave.store.HistoryStore;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Mines each repository that the warehouse knows. */
record MineStep(Run run) implements Tasklet {

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        run.listener().step("mine");
        run.found().clear();
        Settings settings = Settings.DEFAULT.withHalfLife(run.request().halfLife());
        HistoryStore history = new HistoryStore(run.warehouse());
        history.sources().stream()
                .parallel()
                .map(source -> {
                    CompanionMiner miner = new CompanionMiner(source.sourceId(), settings);
                    history.forEachCommit(source.sourceId(), miner::observe);
                    return miner.repetitions();
                })
                .toList()
                .forEach(run.found()::addAll);
        return RepeatStatus.FINISHED;
    }
}
