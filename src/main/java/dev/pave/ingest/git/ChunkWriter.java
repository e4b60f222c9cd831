package dev.pave.ingest.git;

import dev.pave.pattern.change.Change;
import dev.pave.pattern.change.ChangeType;
import dev.pave.pattern.change.CommitFiles;
import dev.pave.pattern.change.FileChange;
import dev.pave.store.Cursor;
import dev.pave.store.HistoryStore;
import dev.pave.store.Skip;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects commits and writes them to the store in chunks, each in one transaction with its cursor. */
final class ChunkWriter {
    private static final int PATHS = 50_000;

    private final HistoryStore store;
    private final String sourceId;
    private final String fingerprint;
    private final Clock clock;
    private final Progress progress;
    private final int commits;

    private final List<Change> changes = new ArrayList<>();
    private final List<FileChange> files = new ArrayList<>();
    private final List<Skip> skips = new ArrayList<>();
    private Position position;
    private long total;
    private long changesWritten;
    private long filesWritten;
    private long skipsWritten;

    /** @param commits how many of them make a chunk */
    ChunkWriter(HistoryStore store, String sourceId, String fingerprint, Clock clock, Progress progress, int commits) {
        this.store = store;
        this.sourceId = sourceId;
        this.fingerprint = fingerprint;
        this.clock = clock;
        this.progress = progress;
        this.commits = commits;
    }

    /** Starts at a position that has a target; {@code toCome} commits follow. */
    void begin(Position at, long toCome) {
        position = at;
        total = toCome + at.read();
        progress.at(at.read(), total);
    }

    /** @param aside of a merge, the parents whose files it did not take */
    void add(CommitRecord commit, Set<String> aside) {
        String id = commit.files().commitId();
        changes.add(new Change(
                sourceId,
                position.seq() + changes.size() + 1,
                id,
                commit.parentId(),
                commit.author(),
                commit.files().at(),
                commit.message(),
                commit.isMerge(),
                commit.merged(),
                aside));
        addFiles(commit, id);
        commit.omissions().forEach(omission -> skips.add(new Skip(sourceId, id, omission.reason(), omission.detail())));
        if (changes.size() >= commits || files.size() >= PATHS) {
            write(position.advanced(changes.size(), id));
        }
    }

    private void addFiles(CommitRecord commit, String id) {
        Set<String> moved = new HashSet<>();
        for (CommitRecord.Moved move : commit.moved()) {
            moved.add(move.from());
            moved.add(move.to());
            file(id, move.to(), move.from(), ChangeType.RENAMED, move.percent());
        }
        for (CommitFiles.Rename rename : commit.files().renamed()) {
            file(id, rename.to(), rename.from(), ChangeType.RENAMED, 100);
        }
        addPaths(id, commit.files().added(), moved, ChangeType.ADDED);
        addPaths(id, commit.files().modified(), Set.of(), ChangeType.MODIFIED);
        addPaths(id, commit.files().deleted(), moved, ChangeType.DELETED);
    }

    private void addPaths(String id, List<String> paths, Set<String> without, ChangeType type) {
        for (String path : paths) {
            if (!without.contains(path)) {
                file(id, path, null, type, null);
            }
        }
    }

    private void file(String commitId, String path, String oldPath, ChangeType type, Integer similarity) {
        files.add(new FileChange(sourceId, commitId, path, oldPath, type, similarity, null, null));
    }

    /** Writes what is left and notes that the target was reached. */
    Position end() {
        write(position.advanced(changes.size(), null).reached());
        return position;
    }

    private void write(Position reached) {
        Cursor cursor = new Cursor(sourceId, fingerprint, reached.text(), clock.instant());
        store.append(sourceId, changes, files, skips, cursor);
        changesWritten += changes.size();
        filesWritten += files.size();
        skipsWritten += skips.size();
        changes.clear();
        files.clear();
        skips.clear();
        position = reached;
        progress.at(reached.target() == null ? total : reached.read(), total);
    }

    String sourceId() {
        return sourceId;
    }

    long changes() {
        return changesWritten;
    }

    long fileChanges() {
        return filesWritten;
    }

    long skips() {
        return skipsWritten;
    }
}
