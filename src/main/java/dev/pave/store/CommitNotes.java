package dev.pave.store;

import dev.pave.pattern.change.Authored;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the tables say of one repository's commits beside the names of their files. */
public final class CommitNotes {

    private static final String MOVED = """
            SELECT commit_id, path
            FROM file_changes
            WHERE repo = ? AND change_type = 'renamed' AND similarity < 100
            """;

    private static final String AUTHORED = """
            SELECT commit_id, author, split_part(message, chr(10), 1) AS subject
            FROM changes
            WHERE repo = ? AND NOT is_merge
            """;

    private final Warehouse warehouse;
    private final String repo;

    CommitNotes(Warehouse warehouse, String repo) {
        this.warehouse = warehouse;
        this.repo = repo;
    }

    /** By commit, paths of files that came from another one and were changed on the way. */
    public Map<String, Set<String>> moved() {
        Map<String, Set<String>> moved = new HashMap<>();
        warehouse
                .list(new Sql(MOVED, repo), row -> Map.entry(row.text("commit_id"), row.text("path")))
                .forEach(file -> moved.computeIfAbsent(file.getKey(), commit -> new HashSet<>())
                        .add(file.getValue()));
        return moved;
    }

    /** Who made each non-merge commit and what it is called, by its full hash. */
    public Map<String, Authored> authored() {
        Map<String, Authored> authored = new HashMap<>();
        warehouse
                .list(
                        new Sql(AUTHORED, repo),
                        row -> Map.entry(row.text("commit_id"), new Authored(row.text("author"), row.text("subject"))))
                .forEach(commit -> authored.put(commit.getKey(), commit.getValue()));
        return authored;
    }
}
