package dev.pave.job;

import dev.pave.mine.files.CompanionMiner;
import dev.pave.mine.files.Settings;
import dev.pave.pattern.Repetition;
import dev.pave.store.Cursor;
import dev.pave.store.HistoryStore;
import dev.pave.store.Source;
import java.util.List;
import java.util.Optional;
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
        MinedCache cache = new MinedCache(run.request().home().cache());
        history.sources().stream()
                .map(Source::sourceId)
                .parallel()
                .map(repo -> mined(repo, history, settings, cache))
                .toList()
                .forEach(run.found()::addAll);
        return RepeatStatus.FINISHED;
    }

    private static List<Repetition> mined(String repo, HistoryStore history, Settings settings, MinedCache cache) {
        Optional<Cursor> cursor = history.cursor(repo);
        String key = cursor.map(c -> MinedCache.key(c, settings)).orElse("");
        Optional<List<Repetition>> known = cache.find(repo, key);
        if (known.isPresent()) {
            return known.get();
        }
        CompanionMiner miner = new CompanionMiner(repo, settings);
        history.forEachCommit(repo, miner::observe);
        cursor.ifPresent(c -> cache.put(repo, key, miner.repetitions()));
        return miner.repetitions();
    }
}
