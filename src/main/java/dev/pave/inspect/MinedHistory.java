package dev.pave.inspect;

import dev.pave.home.Home;
import dev.pave.ingest.git.HistoryReader;
import dev.pave.ingest.git.RepositorySource;
import dev.pave.ingest.git.Until;
import dev.pave.mine.files.CompanionMiner;
import dev.pave.mine.files.predict.WalkSettings;
import dev.pave.store.HistoryStore;
import dev.pave.store.Source;
import dev.pave.store.Warehouse;
import java.nio.file.Path;

/** One repository, mined on the spot. What its commits did is kept in the home's cache for the next time. */
public record MinedHistory(RepositorySource source, CompanionMiner miner) {

    /**
     * Walks through the history of a work tree.
     *
     * @param asOf revision or day that bounds it; null for all
     */
    public static MinedHistory of(Path repo, String asOf, WalkSettings settings, Home home) {
        RepositorySource source = RepositorySource.at(repo, home.cache());
        CompanionMiner miner = new CompanionMiner(source.sourceId(), settings);
        try (HistoryReader reader = HistoryReader.open(source, home.cache())) {
            reader.readFiles(Until.parse(asOf), miner::observe);
        }
        return new MinedHistory(source, miner);
    }

    /** Walks through what a warehouse has of a history. */
    public static CompanionMiner of(Source source, WalkSettings settings, Warehouse warehouse) {
        CompanionMiner miner = new CompanionMiner(source.sourceId(), settings);
        new HistoryStore(warehouse).forEachCommit(source.sourceId(), miner::observe);
        return miner;
    }
}
