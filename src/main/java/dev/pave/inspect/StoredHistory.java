package dev.pave.inspect;

import dev.pave.home.Home;
import dev.pave.ingest.git.tree.Omission;
import dev.pave.mine.files.CompanionMiner;
import dev.pave.mine.files.predict.WalkSettings;
import dev.pave.store.Cursor;
import dev.pave.store.HistoryStore;
import dev.pave.store.Source;
import dev.pave.store.Warehouse;
import java.util.List;
import java.util.Optional;

/** One repository's history as a warehouse has it, learned: what was kept of it is gone on from. */
public final class StoredHistory {

    private final Source source;
    private final WalkSettings settings;
    private final HistoryStore store;
    private final Home home;
    private final String fingerprint;
    private final LearnedHistory learned;

    /**
     * What was learned of a repository, read before its history is asked for.
     *
     * @param sourceId    whose it is
     * @param fingerprint how the repository was read then
     */
    public record Kept(String sourceId, String fingerprint, LearnedHistory learned) {}

    private StoredHistory(Source source, WalkSettings settings, HistoryStore store, Home home, Optional<Kept> ahead) {
        this.source = source;
        this.settings = settings;
        this.store = store;
        this.home = home;
        this.fingerprint =
                store.cursor(source.sourceId()).map(Cursor::fingerprint).orElse("");
        this.learned = kept(ahead).orElseGet(this::anew);
    }

    /** Learns what is new of it. */
    public static StoredHistory of(Source source, WalkSettings settings, Warehouse warehouse, Home home) {
        return of(source, settings, warehouse, home, Optional.empty());
    }

    /**
     * The same where something was read ahead.
     *
     * @param ahead of use if it is of this repository; what is learned is added to it
     */
    public static StoredHistory of(
            Source source, WalkSettings settings, Warehouse warehouse, Home home, Optional<Kept> ahead) {
        return new StoredHistory(source, settings, new HistoryStore(warehouse), home, ahead);
    }

    /** Reads what was learned of the only repository of some tables; empty where there are more, or nothing is kept. */
    public static Optional<Kept> ahead(WalkSettings settings, Warehouse warehouse, Home home) {
        HistoryStore store = new HistoryStore(warehouse);
        List<Source> sources = store.sources();
        if (sources.size() != 1) {
            return Optional.empty();
        }
        String sourceId = sources.get(0).sourceId();
        return store.cursor(sourceId)
                .map(Cursor::fingerprint)
                .flatMap(fingerprint -> LearnedHistory.kept(home, sourceId, fingerprint, settings)
                        .map(learned -> new Kept(sourceId, fingerprint, learned)));
    }

    private Optional<LearnedHistory> kept(Optional<Kept> ahead) {
        Optional<LearnedHistory> kept = ahead.filter(read -> read.sourceId().equals(source.sourceId())
                        && read.fingerprint().equals(fingerprint))
                .map(Kept::learned)
                .or(() -> LearnedHistory.kept(home, source.sourceId(), fingerprint, settings));
        kept.ifPresent(history -> store.forEachCommit(source.sourceId(), history));
        return kept.filter(LearnedHistory::isSame);
    }

    private LearnedHistory anew() {
        LearnedHistory anew = new LearnedHistory(new CompanionMiner(source.sourceId(), settings));
        store.forEachCommit(source.sourceId(), anew);
        return anew;
    }

    public CompanionMiner miner() {
        return learned.miner();
    }

    /** Keeps what was learned for the next time, where there is something new. */
    public void keep() {
        if (learned.fresh() > 0 && source.head() != null) {
            boolean whole =
                    store.treeless(source.sourceId()) == 0 && store.omissions(source.sourceId(), Omission.DAMAGE) == 0;
            learned.keep(home, source.sourceId(), fingerprint, settings, source.head(), whole);
        }
    }
}
