package dev.pave.ingest.git;

import dev.pave.pattern.change.CommitFiles;
import dev.pave.pattern.change.Lineage;
import dev.pave.pattern.change.Merges;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** A whole history as a graph: which of its commits are work on it, and which merge brought each. */
final class OrderedGraph {

    private final List<CommitNode> order;
    private final int[] merge;
    private final BitSet foreign;
    private int at;

    /**
     * @param order  all commits, parents before children, the newest last
     * @param reader reads the trees of merges that join histories
     */
    OrderedGraph(List<CommitNode> order, ObjectReader reader) {
        MergedTrees trees = new MergedTrees(reader);
        int[][] parents = parents(order);
        this.order = order;
        this.merge = Merges.of(parents, Merges.MOST);
        this.foreign = Lineage.foreign(parents, (place, nth) -> {
            CommitNode node = order.get(place);
            return trees.took(node.id(), node.parents(), nth);
        });
    }

    /** The commits that belong to the history, in the same order. */
    List<CommitNode> own() {
        return foreign.isEmpty()
                ? order
                : IntStream.range(0, order.size())
                        .filter(place -> !foreign.get(place))
                        .mapToObj(order::get)
                        .toList();
    }

    /** The files of a commit with its place in the graph; asked for one by one, in the order of those that belong to it. */
    CommitFiles next(CommitFiles commit) {
        at = foreign.nextClearBit(at);
        CommitFiles placed = commit.broughtBy(merge[at] + 1);
        boolean root = order.get(at++).parents().isEmpty();
        return root ? placed.asImport() : placed;
    }

    private static int[][] parents(List<CommitNode> order) {
        Map<ObjectId, Integer> places = new HashMap<>(order.size() * 2);
        int[][] parents = new int[order.size()][];
        for (int i = 0; i < parents.length; i++) {
            places.put(order.get(i).id(), i);
            parents[i] = order.get(i).parents().stream()
                    .mapToInt(id -> places.getOrDefault(id, -1))
                    .toArray();
        }
        return parents;
    }
}
