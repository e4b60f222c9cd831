package dev.pave.inspect;

import dev.pave.home.Home;
import dev.pave.ingest.git.HistoryReader;
import dev.pave.ingest.git.LeftOut;
import dev.pave.ingest.git.RepositorySource;
import dev.pave.ingest.git.Until;
import dev.pave.mine.files.CompanionMiner;
import dev.pave.mine.files.predict.WalkSettings;
import dev.pave.pattern.Suggestion;
import dev.pave.store.HistoryStore;
import dev.pave.store.Source;
import dev.pave.store.Warehouse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One repository, mined on the spot. What its commits did is kept in the home's cache for the next time.
 *
 * @param tree    the files at the end of the history; empty where they cannot all be read
 * @param leftOut what the clone does not have
 * @param remarks what people should know of how it was read, a line each
 */
public record MinedHistory(
        RepositorySource source,
        CompanionMiner miner,
        Optional<Set<String>> tree,
        LeftOut leftOut,
        List<String> remarks) {

    /**
     * Walks through the history of a work tree.
     *
     * @param asOf revision or day that bounds it; null for all
     */
    public static MinedHistory of(Path repo, String asOf, WalkSettings settings, Home home) {
        RepositorySource source = RepositorySource.at(repo, home.cache());
        CompanionMiner miner = new CompanionMiner(source.sourceId(), settings);
        Until until = Until.parse(asOf);
        try (HistoryReader reader = HistoryReader.open(source, home.cache())) {
            reader.readFiles(until, miner::observe);
            List<String> remarks = new ArrayList<>(reader.leftOut().inWords());
            reader.remark(until).ifPresent(remarks::add);
            return new MinedHistory(source, miner, reader.files(until), reader.leftOut(), remarks);
        }
    }

    /** What should come along with new files, in the tree at the end of the history. */
    public List<Suggestion> suggest(List<String> paths, double atLeast) {
        return tree.map(files -> miner.suggest(paths, atLeast, files::contains))
                .orElseGet(() -> miner.suggest(paths, atLeast));
    }

    /** Walks through what a warehouse has of a history. */
    public static CompanionMiner of(Source source, WalkSettings settings, Warehouse warehouse) {
        CompanionMiner miner = new CompanionMiner(source.sourceId(), settings);
        new HistoryStore(warehouse).forEachCommit(source.sourceId(), miner::observe);
        return miner;
    }
}
