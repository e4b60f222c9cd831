package dev.pave.ingest.git;

import dev.pave.store.HistoryStore;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The commits that were read before. Mostly new ones follow the newest of them, and then the others are not asked for.
 */
final class KnownCommits implements Predicate<ObjectId> {
    private final HistoryStore store;
    private final String sourceId;
    private final Position position;
    private Set<String> all;

    KnownCommits(HistoryStore store, String sourceId, Position position) {
        this.store = store;
        this.sourceId = sourceId;
        this.position = position;
    }

    /** Whether a commit was read before, without a look at all the others. */
    boolean has(ObjectId commit) {
        return position.from() > 0 && store.hasCommit(sourceId, position.from(), commit.name());
    }

    @Override
    public boolean test(ObjectId commit) {
        if (position.from() == 0) {
            return false;
        }
        if (commit.name().equals(position.done())) {
            return true;
        }
        if (all == null) {
            all = store.commitIds(sourceId, position.from());
        }
        return all.contains(commit.name());
    }
}
