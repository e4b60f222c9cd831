package dev.pave.ingest.git;

import dev.pave.ingest.git.tree.Omission;
import dev.pave.store.Cursor;
import dev.pave.store.HistoryStore;
import dev.pave.store.Source;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Brings a repository's history into the store, exactly once. What is new since the last time is added in chunks, each
 * with the cursor in one transaction, so a killed ingest goes on where it was; it first finishes what it was reading
 * up to, so that the order of learning is the same as without the kill. Where the newest known commit is no longer
 * part of the wanted history (force-push, an earlier bound), all of the repository is forgotten and read anew; so it is
 * when an object can be read that could not, for the commits behind it come earlier in the order of learning.
 */
public final class HistoryIngest {
    private static final int COMMITS_A_CHUNK = 2_000;

    private final HistoryStore store;
    private final Clock clock;
    private final int commitsAChunk;

    public HistoryIngest(HistoryStore store) {
        this(store, Clock.systemUTC(), COMMITS_A_CHUNK);
    }

    HistoryIngest(HistoryStore store, Clock clock, int commitsAChunk) {
        this.store = store;
        this.clock = clock;
        this.commitsAChunk = commitsAChunk;
    }

    /**
     * Reads what is new up to a bound.
     *
     * @throws RepositoryException when the repository cannot be read; what the store has of it stays as it is
     */
    public IngestResult ingest(RepositorySource source, Until until, Progress progress) {
        try (HistoryReader reader = HistoryReader.open(source)) {
            GitRepository.Tip tip = reader.tip(until);
            ChunkWriter writer =
                    new ChunkWriter(store, source.sourceId(), reader.fingerprint(), clock, progress, commitsAChunk);
            boolean reread = bringUpTo(tip, reader, writer);
            describe(source, tip, reader);
            return new IngestResult(
                    source.sourceId(),
                    source.name(),
                    tip.branch(),
                    tip.commit() == null ? null : tip.commit().name(),
                    writer.changes(),
                    writer.fileChanges(),
                    writer.skips(),
                    store.omissions(source.sourceId(), Omission.DAMAGE),
                    store.firstOmission(source.sourceId(), Omission.DAMAGE).orElse(null),
                    new LeftOut(store.commits(source.sourceId()), store.treeless(source.sourceId()), 0),
                    store.omissions(source.sourceId(), List.of(Omission.NOT_FETCHED)),
                    tip.remark(),
                    reread);
        }
    }

    private boolean bringUpTo(GitRepository.Tip tip, HistoryReader reader, ChunkWriter writer) {
        Optional<Cursor> cursor = store.cursor(writer.sourceId());
        boolean back = reader.canReadAny(store.omittedObjects(writer.sourceId(), Omission.FOR_NOW));
        Optional<Position> position = cursor.filter(
                        there -> !back && there.fingerprint().equals(reader.fingerprint()))
                .map(there -> Position.parse(there.position()));
        Optional<Position> finished = position.flatMap(there -> new Advance(store, reader, writer).finish(there));
        Optional<Position> reached =
                finished.flatMap(there -> new Advance(store, reader, writer).extend(there, tip.commit()));
        if (reached.isPresent()) {
            return false;
        }
        new Advance(store, reader, writer).anew(tip.commit(), () -> {
            if (cursor.isPresent()) {
                store.forget(writer.sourceId(), !back);
            }
        });
        return cursor.isPresent();
    }

    private void describe(RepositorySource source, GitRepository.Tip tip, HistoryReader reader) {
        String head =
                Optional.ofNullable(tip.commit()).map(commit -> commit.name()).orElse(null);
        store.describe(new Source(
                source.sourceId(),
                "git",
                source.location().toString(),
                source.name(),
                new WebAddress(reader.originUrl()).orNull(),
                tip.branch(),
                head,
                0,
                0,
                0,
                clock.instant()));
    }
}
