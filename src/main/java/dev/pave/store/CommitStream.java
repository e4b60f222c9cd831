package dev.pave.store;

import dev.pave.pattern.ChangeType;
import dev.pave.pattern.CommitFiles;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads file changes in the order of learning and groups them by commit. */
final class CommitStream {
    /**
     * A file that moved and was changed counts as deleted and created: what mining learns from is names. Nothing is
     * learned from a commit that only modifies files, so those never leave the database.
     */
    private static final String FILES = """
            WITH moved AS (
                SELECT seq, path, old_path, change_type, similarity < 100 AS apart
                FROM file_changes
                WHERE repo = $1 AND change_type <> 'modified'
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
                WHERE repo = $1 AND change_type = 'modified' AND seq IN (SELECT seq FROM moved)
            )
            SELECT n.seq, c.commit_id, epoch_us(c.authored_at) AS micros, n.path, n.old_path, n.change_type
            FROM names n
            JOIN changes c ON c.repo = $1 AND c.seq = n.seq
            ORDER BY n.seq, n.path
            """;

    private final String repo;
    private final Consumer<CommitFiles> consumer;
    private CommitFiles open;

    private CommitStream(String repo, Consumer<CommitFiles> consumer) {
        this.repo = repo;
        this.consumer = consumer;
    }

    static void read(Connection connection, String repo, Consumer<CommitFiles> consumer) throws SQLException {
        new CommitStream(repo, consumer).read(connection);
    }

    private void read(Connection connection) throws SQLException {
        try (var statement = new Sql(FILES, repo).prepare(connection);
                var rows = statement.executeQuery()) {
            var seq = -1L;
            while (rows.next()) {
                if (rows.getLong(1) != seq) {
                    seq = rows.getLong(1);
                    finish();
                    open = empty(rows.getString(2), rows.getLong(3));
                }
                add(rows.getString(4), rows.getString(5), ChangeType.of(rows.getString(6)));
            }
        }
        finish();
    }

    private CommitFiles empty(String commitId, long micros) {
        var at = Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L));
        return new CommitFiles(
                repo, commitId, at, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    private void add(String path, String oldPath, ChangeType type) {
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
                    List.copyOf(open.renamed())));
        }
    }
}
