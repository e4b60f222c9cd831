package dev.pave.store;

import dev.pave.pattern.change.ChangeType;
import dev.pave.pattern.change.CommitFiles;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Reads file changes in the order of learning and groups them by commit. */
final class CommitStream {
    /**
     * A file that moved and was changed counts as deleted and created: what mining learns from is names. Nothing is
     * learned from a commit that only modifies files, so those never leave the database, but for those that came in one
     * merge with a commit that created files.
     */
    private static final String FILES = """
            WITH moved AS (
                SELECT seq, path, old_path, change_type, similarity < 100 AS apart
                FROM file_changes
                WHERE repo = $1 AND change_type <> 'modified'
            ),
            brought AS (SELECT unnest($2::BIGINT[]) AS seq, unnest($3::BIGINT[]) AS merge),
            companions AS (
                SELECT seq
                FROM brought
                WHERE merge IN (
                    SELECT b.merge
                    FROM brought b
                    JOIN moved m USING (seq)
                    WHERE m.change_type = 'added' OR m.apart)
            ),
            names AS (
                SELECT seq, path, old_path, change_type FROM moved WHERE apart IS NOT TRUE
                UNION ALL
                SELECT seq, path, NULL, 'added' FROM moved WHERE apart
                UNION ALL
                SELECT seq, old_path, NULL, 'deleted' FROM moved WHERE apart
                UNION ALL
                SELECT seq, path, NULL, change_type
                FROM file_changes
                WHERE repo = $1 AND change_type = 'modified'
                  AND seq IN (SELECT seq FROM moved UNION SELECT seq FROM companions)
            )
            SELECT n.seq, c.commit_id, epoch_us(c.authored_at) AS micros, n.path, n.old_path, n.change_type,
                   c.parent_id IS NULL AND NOT c.is_merge AS root
            FROM names n
            JOIN changes c ON c.repo = $1 AND c.seq = n.seq
            ORDER BY n.seq, n.path
            """;

    private final String repo;
    private final Consumer<CommitFiles> consumer;
    private final CommitGraph graph;
    private CommitFiles open;

    private CommitStream(String repo, CommitGraph graph, Consumer<CommitFiles> consumer) {
        this.repo = repo;
        this.graph = graph;
        this.consumer = consumer;
    }

    static void read(Connection connection, String repo, Consumer<CommitFiles> consumer) throws SQLException {
        new CommitStream(repo, CommitGraph.of(connection, repo), consumer).read(connection);
    }

    private void read(Connection connection) throws SQLException {
        int[] merges = graph.merges();
        List<Integer> brought = IntStream.range(0, merges.length)
                .filter(seq -> merges[seq] > 0)
                .boxed()
                .toList();
        List<Integer> by = brought.stream().map(seq -> merges[seq]).toList();
        try (PreparedStatement statement = new Sql(FILES, repo, brought.toString(), by.toString()).prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            long seq = -1L;
            while (rows.next()) {
                if (rows.getLong(1) != seq) {
                    seq = rows.getLong(1);
                    finish();
                    int place = Math.toIntExact(seq);
                    open = graph.foreign().get(place)
                            ? null
                            : empty(place, rows.getString(2), rows.getLong(3), rows.getBoolean(7));
                }
                add(rows.getString(4), rows.getString(5), ChangeType.of(rows.getString(6)));
            }
        }
        finish();
    }

    private CommitFiles empty(int seq, String commitId, long micros, boolean root) {
        int[] merges = graph.merges();
        Instant at = Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L));
        return new CommitFiles(
                repo,
                commitId,
                at,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                seq < merges.length ? merges[seq] : 0,
                root);
    }

    private void add(String path, String oldPath, ChangeType type) {
        if (open == null) {
            return;
        }
        switch (type) {
            case ADDED -> open.added().add(path);
            case MODIFIED -> open.modified().add(path);
            case DELETED -> open.deleted().add(path);
            case RENAMED -> open.renamed().add(new CommitFiles.Rename(oldPath, path));
        }
    }

    private void finish() {
        if (open != null) {
            consumer.accept(new CommitFiles(
                    open.repo(),
                    open.commitId(),
                    open.at(),
                    List.copyOf(open.added()),
                    List.copyOf(open.modified()),
                    List.copyOf(open.deleted()),
                    List.copyOf(open.renamed()),
                    open.merge(),
                    open.imported()));
        }
    }
}
