package dev.pave.store;

import dev.pave.pattern.change.Merges;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Which merge brought each commit of a repository, from the parents in the tables. */
final class CommitGraph {
    private static final String SIZE = """
            SELECT coalesce(max(seq), 0)::INTEGER AS size
            FROM changes
            WHERE repo = $1 AND EXISTS (SELECT 1 FROM merged_parents WHERE repo = $1)
            """;

    /** Most commits have one parent, the one before them: only the others are given. */
    private static final String EDGES = """
            WITH here AS (SELECT seq, commit_id, parent_id FROM changes WHERE repo = $1),
            wanted AS (
                SELECT seq, 0 AS nth, parent_id AS parent FROM here
                UNION ALL
                SELECT seq, position, parent_id FROM merged_parents WHERE repo = $1
            )
            SELECT w.seq::INTEGER AS seq, w.nth, coalesce(p.seq, 0)::INTEGER AS parent
            FROM wanted w
            LEFT JOIN here p ON p.commit_id = w.parent
            WHERE w.nth > 0 OR p.seq IS NULL OR p.seq <> w.seq - 1
            ORDER BY w.seq, w.nth
            """;

    /** A commit and one of its parents, by their places in the order of learning. */
    private record Edge(int seq, boolean first, int parent) {}

    private CommitGraph() {}

    /** By place in the order of learning, from 1, the place of the merge; 0 where none brought it with others. */
    static int[] merges(Connection connection, String repo) throws SQLException {
        Integer size =
                new Sql(SIZE, repo).first(connection, row -> row.number("size")).orElse(0);
        if (size == 0) {
            return new int[0];
        }
        int[] merge = Merges.of(parents(connection, repo, size), Merges.MOST);
        int[] bySeq = new int[size + 1];
        for (int i = 0; i < size; i++) {
            bySeq[i + 1] = merge[i] + 1;
        }
        return bySeq;
    }

    private static int[][] parents(Connection connection, String repo, int size) throws SQLException {
        int[][] parents = new int[size][];
        for (int i = 0; i < size; i++) {
            parents[i] = new int[] {i - 1};
        }
        for (Edge edge : edges(connection, repo)) {
            int at = edge.seq() - 1;
            if (edge.first()) {
                parents[at][0] = edge.parent() - 1;
            } else {
                int[] more = new int[parents[at].length + 1];
                System.arraycopy(parents[at], 0, more, 0, parents[at].length);
                more[more.length - 1] = edge.parent() - 1;
                parents[at] = more;
            }
        }
        return parents;
    }

    private static List<Edge> edges(Connection connection, String repo) throws SQLException {
        return new Sql(EDGES, repo)
                .list(connection, row -> new Edge(row.number("seq"), row.number("nth") == 0, row.number("parent")));
    }
}
