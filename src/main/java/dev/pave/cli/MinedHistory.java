package dev.pave.cli;

import dev.pave.ingest.git.HistoryReader;
import dev.pave.ingest.git.RepositorySource;
import dev.pave.ingest.git.Until;
import dev.pave.mine.files.CompanionMiner;
import dev.pave.mine.files.Settings;
import dev.pave.pattern.Home;
import java.nio.file.Path;

/** One repository, mined on the spot. What its commits did is kept in the home's cache for the next time. */
record MinedHistory(RepositorySource source, CompanionMiner miner) {

    /**
     * Walks through a history.
     *
     * @param asOf revision or day that bounds it; null for all
     */
    static MinedHistory of(Path repo, String asOf, Settings settings, Home home) {
        RepositorySource source = RepositorySource.at(repo);
        CompanionMiner miner = new CompanionMiner(source.sourceId(), settings);
        try (HistoryReader reader = HistoryReader.open(source, home.cache())) {
            reader.readFiles(Until.parse(asOf), miner::observe);
        }
        return new MinedHistory(source, miner);
    }
}
