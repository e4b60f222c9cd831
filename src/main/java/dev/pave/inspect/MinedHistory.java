package dev.pave.inspect;

import dev.pave.home.Home;
import dev.pave.ingest.git.HistoryReader;
import dev.pave.ingest.git.LeftOut;
import dev.pave.ingest.git.RepositorySource;
import dev.pave.ingest.git.Until;
import dev.pave.mine.files.CompanionMiner;
import dev.pave.mine.files.predict.WalkSettings;
import dev.pave.pattern.Suggestion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

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

    /** Fewer new commits are learned again the next time sooner than all is written. */
    private static final int WORTH_KEEPING = 64;

    /**
     * What was learned of a work tree's history: as it was kept, and new commits learned; else all of it.
     *
     * @param asOf revision or day that bounds it; null for all
     */
    public static MinedHistory of(Path repo, String asOf, WalkSettings settings, Home home) {
        if (asOf != null) {
            return walked(repo, asOf, settings, home);
        }
        RepositorySource source = RepositorySource.at(repo, home.cache());
        try (HistoryReader reader = HistoryReader.open(source, home.cache())) {
            String fingerprint = reader.fingerprint();
            CompletableFuture<Optional<LearnedHistory>> loading = CompletableFuture.supplyAsync(
                    () -> LearnedHistory.keptOfAnyClone(home, source.sourceId(), fingerprint, settings));
            Optional<Set<String>> files = reader.files(Until.HEAD);
            LearnedHistory learned = loading.join()
                    .filter(kept -> kept.isWhole() && reader.readFilesAfter(kept.head(), Until.HEAD, kept::learn))
                    .orElse(null);
            if (learned == null) {
                learned = new LearnedHistory(new CompanionMiner(source.sourceId(), settings));
                reader.readFiles(Until.HEAD, learned);
            }
            files.ifPresent(learned.miner()::endIn);
            LeftOut leftOut = reader.leftOut();
            Optional<String> head = reader.head(Until.HEAD);
            if (head.isPresent() && learned.fresh() >= WORTH_KEEPING) {
                learned.miner().repetitions();
                learned.keep(home, source.sourceId(), fingerprint, settings, head.get(), leftOut.isEmpty());
            }
            return new MinedHistory(source, learned.miner(), files, leftOut, remarks(reader, Until.HEAD));
        }
    }

    /** Walks through all of the history of a work tree, so that all predictions on the way are known. */
    public static MinedHistory walked(Path repo, String asOf, WalkSettings settings, Home home) {
        RepositorySource source = RepositorySource.at(repo, home.cache());
        CompanionMiner miner = new CompanionMiner(source.sourceId(), settings);
        Until until = Until.parse(asOf);
        try (HistoryReader reader = HistoryReader.open(source, home.cache())) {
            reader.readFiles(until, miner::observe);
            Optional<Set<String>> files = reader.files(until);
            files.ifPresent(miner::endIn);
            return new MinedHistory(source, miner, files, reader.leftOut(), remarks(reader, until));
        }
    }

    private static List<String> remarks(HistoryReader reader, Until until) {
        List<String> remarks = new ArrayList<>(reader.leftOut().inWords());
        if (reader.isShallow()) {
            remarks.add("this clone is shallow: what came before its first commits is not there to be learned;"
                    + " `git fetch --unshallow` gets it");
        }
        reader.remark(until).ifPresent(remarks::add);
        return remarks;
    }

    /** What should come along with new files, in the tree at the end of the history. */
    public List<Suggestion> suggest(List<String> paths, double atLeast) {
        return tree.map(files -> miner.suggest(paths, atLeast, files::contains))
                .orElseGet(() -> miner.suggest(paths, atLeast));
    }
}
