package dev.pave.store;

import dev.pave.pattern.change.Change;
import dev.pave.pattern.change.CommitFiles;
import dev.pave.pattern.change.FileChange;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The tables of history: what was read from repositories, and the cursor up to which it was. */
public final class HistoryStore {
    private final Warehouse warehouse;
    private final RunNotes notes;

    public HistoryStore(Warehouse warehouse) {
        this(warehouse, new RunNotes(warehouse, null));
    }

    /** @param notes where it is noted what the run that reads the histories takes in and leaves out */
    public HistoryStore(Warehouse warehouse, RunNotes notes) {
        this.warehouse = warehouse;
        this.notes = notes;
    }

    /** How far a source has been read; empty when it never was. */
    public Optional<Cursor> cursor(String sourceId) {
        Sql sql = new Sql("SELECT * FROM ingest_cursor WHERE source_id = ?", sourceId);
        return warehouse.first(
                sql,
                row -> new Cursor(
                        row.text("source_id"),
                        row.text("fingerprint"),
                        row.text("position"),
                        row.instant("updated_at")));
    }

    /** Adds rows and moves the cursor in one transaction. File changes are of commits among {@code changes}. */
    public void append(
            String sourceId, List<Change> changes, List<FileChange> fileChanges, List<Skip> skips, Cursor cursor) {
        warehouse.runInTransaction(connection -> {
            appendChanges(connection, changes);
            appendFileChanges(connection, changes, fileChanges);
            appendSkips(connection, skips);
            notes.add(connection, new RunNote(sourceId, RunNote.Kind.ADDED, changes.size(), ""));
            note(connection, sourceId, skips.stream().filter(Skip::isLoss).toList());
            new Sql(
                            "INSERT OR REPLACE INTO ingest_cursor VALUES (?, ?, ?, ?)",
                            sourceId,
                            cursor.fingerprint(),
                            cursor.position(),
                            cursor.updatedAt())
                    .update(connection);
        });
    }

    private static void appendChanges(Connection connection, List<Change> changes) throws SQLException {
        TableWriter.fill(
                connection,
                "changes",
                changes,
                (table, change) -> table.row(
                        change.repo(),
                        change.seq(),
                        change.commitId(),
                        change.parentId(),
                        change.author(),
                        change.authoredAt(),
                        change.message(),
                        change.isMerge()));
        TableWriter.fill(connection, "merged_parents", changes, (table, change) -> {
            int position = 1;
            for (String parent : change.merged()) {
                boolean taken = !change.aside().contains(parent);
                table.row(change.repo(), change.seq(), position++, parent, taken);
            }
        });
    }

    private static void appendFileChanges(Connection connection, List<Change> changes, List<FileChange> fileChanges)
            throws SQLException {
        Map<String, Long> seqs = new HashMap<>();
        changes.forEach(change -> seqs.put(change.commitId(), change.seq()));
        TableWriter.fill(
                connection,
                "file_changes",
                fileChanges,
                (table, file) -> table.row(
                        file.repo(),
                        seqs.get(file.commitId()),
                        file.commitId(),
                        file.path(),
                        file.oldPath(),
                        file.changeType().id(),
                        file.similarity(),
                        file.isBinary(),
                        file.size()));
    }

    private static void appendSkips(Connection connection, List<Skip> skips) throws SQLException {
        TableWriter.fill(
                connection,
                "skips",
                skips,
                (table, skip) -> table.row(skip.sourceId(), skip.commitId(), skip.reason(), skip.detail()));
    }

    private void note(Connection connection, String sourceId, List<Skip> lost) throws SQLException {
        String example = lost.isEmpty()
                ? ""
                : "e.g. " + lost.get(0).reason() + ": " + lost.get(0).detail();
        notes.add(connection, new RunNote(sourceId, RunNote.Kind.SKIPPED, lost.size(), example));
    }

    /**
     * Removes all rows of a source and its cursor, in one transaction.
     *
     * @param rewritten whether its history is another one now: the source's count of rereads goes up
     */
    public void forget(String sourceId, boolean rewritten) {
        warehouse.runInTransaction(connection -> {
            new Sql("DELETE FROM changes WHERE repo = ?", sourceId).update(connection);
            new Sql("DELETE FROM merged_parents WHERE repo = ?", sourceId).update(connection);
            new Sql("DELETE FROM file_changes WHERE repo = ?", sourceId).update(connection);
            new Sql("DELETE FROM skips WHERE source_id = ?", sourceId).update(connection);
            notes.remove(connection, sourceId, RunNote.Kind.SKIPPED);
            notes.remove(connection, sourceId, RunNote.Kind.ADDED);
            new Sql("DELETE FROM ingest_cursor WHERE source_id = ?", sourceId).update(connection);
            if (rewritten) {
                new Sql("UPDATE sources SET rereads = rereads + 1 WHERE source_id = ?", sourceId).update(connection);
            }
        });
    }

    /** The ids of all commits of a source with a place in the order of learning up to {@code lastSeq}. */
    public Set<String> commitIds(String sourceId, long lastSeq) {
        Sql sql = new Sql("SELECT commit_id FROM changes WHERE repo = ? AND seq <= ?", sourceId, lastSeq);
        return Set.copyOf(warehouse.list(sql, row -> row.text("commit_id")));
    }

    /** Where the first-parent lines of some commits begin, as far as the tables have them; by commit. */
    public Map<String, String> beginnings(String sourceId, Set<String> commits) {
        if (commits.isEmpty()) {
            return Map.of();
        }
        Map<String, String> beginnings = new HashMap<>();
        warehouse.runInTransaction(connection -> {
            Sql sql = new Sql("SELECT commit_id, parent_id FROM changes WHERE repo = ? ORDER BY seq", sourceId);
            Map<String, String> all = new HashMap<>();
            sql.list(connection, row -> {
                String id = row.text("commit_id");
                String parent = row.text("parent_id");
                return all.put(id, parent == null ? id : all.getOrDefault(parent, parent));
            });
            all.forEach((id, beginning) -> {
                if (commits.contains(id)) {
                    beginnings.put(id, beginning);
                }
            });
        });
        return beginnings;
    }

    /** The objects of a source that were left out for one of some reasons, at most a thousand; their ids. */
    public List<String> omittedObjects(String sourceId, List<String> reasons) {
        Sql sql = new Sql("""
                SELECT DISTINCT regexp_extract(detail, '[0-9a-f]{40}') AS id
                FROM skips
                WHERE source_id = ? AND list_contains(string_split(?, ','), reason) AND regexp_matches(detail, '[0-9a-f]{40}')
                ORDER BY id
                LIMIT 1000
                """, sourceId, String.join(",", reasons));
        return warehouse.list(sql, row -> row.text("id"));
    }

    /** The first thing that was left out of a source for one of some reasons: its commit and what it was. */
    public Optional<String> firstOmission(String sourceId, List<String> reasons) {
        Sql sql = new Sql(
                "SELECT commit_id || ': ' || detail AS first FROM skips WHERE source_id = ?"
                        + " AND list_contains(string_split(?, ','), reason) ORDER BY rowid LIMIT 1",
                sourceId,
                String.join(",", reasons));
        return warehouse.first(sql, row -> row.text("first"));
    }

    /** How many commits of a source something was left out of, for one of some reasons. */
    public long omissions(String sourceId, List<String> reasons) {
        Sql sql = new Sql(
                "SELECT count(DISTINCT commit_id) AS commits FROM skips WHERE source_id = ? "
                        + " AND list_contains(string_split(?, ','), reason)",
                sourceId,
                String.join(",", reasons));
        return number(sql);
    }

    /** How many commits of a source there are. */
    public long commits(String sourceId) {
        return number(new Sql("SELECT count(*) AS commits FROM changes WHERE repo = ?", sourceId));
    }

    /** How many of them a partial clone leaves a tree out of, so that their files are not known. */
    public long treeless(String sourceId) {
        return number(new Sql(
                "SELECT count(DISTINCT commit_id) AS commits FROM skips"
                        + " WHERE source_id = ? AND reason = 'not-fetched' AND starts_with(detail, 'tree ')",
                sourceId));
    }

    private long number(Sql commits) {
        return warehouse.first(commits, row -> row.longOrNull("commits")).orElse(0L);
    }

    /** Whether the source has that commit at a place in the order of learning up to {@code lastSeq}. */
    public boolean hasCommit(String sourceId, long lastSeq, String commitId) {
        Sql sql = new Sql(
                "SELECT seq FROM changes WHERE repo = ? AND seq <= ? AND commit_id = ?", sourceId, lastSeq, commitId);
        return warehouse.first(sql, row -> row.longOrNull("seq")).isPresent();
    }

    /**
     * Gives each non-merge commit that created, removed or moved files, oldest first, and those that only modified files
     * where one merge brought them with a commit that created some; one commit at a time is in memory.
     */
    public void forEachCommit(String repo, Consumer<CommitFiles> consumer) {
        warehouse.runInTransaction(connection -> CommitStream.read(connection, repo, consumer));
    }

    /** What the tables say of a repository's commits beside the names of their files. */
    public CommitNotes notes(String repo) {
        return new CommitNotes(warehouse, repo);
    }

    /** Writes or replaces what is known about a source; counts and rereads are taken from the tables. */
    public void describe(Source source) {
        warehouse.update(new Sql(
                """
                        INSERT OR REPLACE INTO sources
                        SELECT
                            $1, $2, $3, $4, $5, $6, $7,
                            (SELECT count(*) FROM changes WHERE repo = $1),
                            (SELECT count(*) FROM file_changes WHERE repo = $1),
                            coalesce((SELECT rereads FROM sources WHERE source_id = $1), 0),
                            $8
                        """,
                source.sourceId(),
                source.kind(),
                source.location(),
                source.name(),
                source.webUrl(),
                source.branch(),
                source.head(),
                source.ingestedAt()));
    }

    /** All sources, by name. */
    public List<Source> sources() {
        Sql sql = new Sql("SELECT * FROM sources ORDER BY name, source_id");
        return warehouse.list(sql, HistoryStore::source);
    }

    /** A source; empty where it was never read. */
    public Optional<Source> source(String sourceId) {
        return warehouse.first(new Sql("SELECT * FROM sources WHERE source_id = ?", sourceId), HistoryStore::source);
    }

    private static Source source(Row row) throws SQLException {
        return new Source(
                row.text("source_id"),
                row.text("kind"),
                row.text("location"),
                row.text("name"),
                row.text("web_url"),
                row.text("branch"),
                row.text("head"),
                row.longOrNull("changes"),
                row.longOrNull("file_changes"),
                row.longOrNull("rereads"),
                row.instant("ingested_at"));
    }
}
