package dev.pave.store;

import dev.pave.pattern.change.Lineage;
import dev.pave.pattern.change.Merges;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The commits of a repository, from the parents in the tables.
 *
 * @param merges  by place in the order of learning, from 1, the place of the merge that brought it; 0 where none brought it
 *                with others
 * @param foreign by place, from 1, which commits are no work on it
 */
record CommitGraph(int[] merges, BitSet foreign) {
    private static final String SIZE = """
            SELECT coalesce(max(seq), 0)::INTEGER AS size
            FROM changes
            WHERE repo = $1 AND EXISTS (SELECT 1 FROM merged_parents WHERE repo = $1)
            """;

    /** Most commits have one parent, the one before them: only the others are given. */
    private static final String EDGES = """
            WITH here AS (SELECT seq, commit_id, parent_id FROM changes WHERE repo = $1),
            wanted AS (
                SELECT seq, 0 AS nth, parent_id AS parent, true AS taken FROM here
                UNION ALL
                SELECT seq, position, parent_id, taken FROM merged_parents WHERE repo = $1
            )
            SELECT w.seq::INTEGER AS seq, w.nth, coalesce(p.seq, 0)::INTEGER AS parent,
                   coalesce(w.taken, true) AS taken
            FROM wanted w
            LEFT JOIN here p ON p.commit_id = w.parent
            WHERE w.nth > 0 OR p.seq IS NULL OR p.seq <> w.seq - 1
            ORDER BY w.seq, w.nth
            """;

    /** A commit and one of its parents, by their places in the order of learning. */
    private record Edge(int seq, int nth, int parent, boolean taken) {}

    static CommitGraph of(Connection connection, String repo) throws SQLException {
        Integer size =
                new Sql(SIZE, repo).first(connection, row -> row.number("size")).orElse(0);
        if (size == 0) {
            return new CommitGraph(new int[0], new BitSet());
        }
        List<Edge> edges = edges(connection, repo);
        Set<Edge> aside = edges.stream().filter(edge -> !edge.taken()).collect(Collectors.toSet());
        int[][] parents = parents(edges, size);
        int[] merge = Merges.of(parents, Merges.MOST);
        BitSet foreign = Lineage.foreign(
                parents, (place, nth) -> !aside.contains(new Edge(place + 1, nth, parents[place][nth] + 1, false)));
        int[] bySeq = new int[size + 1];
        for (int i = 0; i < size; i++) {
            bySeq[i + 1] = merge[i] + 1;
        }
        BitSet foreignBySeq = new BitSet();
        foreign.stream().forEach(place -> foreignBySeq.set(place + 1));
        return new CommitGraph(bySeq, foreignBySeq);
    }

    private static int[][] parents(List<Edge> edges, int size) {
        int[][] parents = new int[size][];
        for (int i = 0; i < size; i++) {
            parents[i] = new int[] {i - 1};
        }
        for (Edge edge : edges) {
            int at = edge.seq() - 1;
            if (edge.nth() == 0) {
                parents[at][0] = edge.parent() - 1;
            } else {
                int[] more = Arrays.copyOf(parents[at], parents[at].length + 1);
                more[more.length - 1] = edge.parent() - 1;
                parents[at] = more;
            }
        }
        return parents;
    }

    private static List<Edge> edges(Connection connection, String repo) throws SQLException {
        return new Sql(EDGES, repo)
                .list(
                        connection,
                        row -> new Edge(
                                row.number("seq"),
                                row.number("nth"),
                                row.number("parent"),
                                Boolean.TRUE.equals(row.flagOrNull("taken"))));
    }
}
