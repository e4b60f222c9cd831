package dev.pave.ingest.git;

import dev.pave.pattern.change.CommitFiles;
import dev.pave.pattern.change.Merges;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;

/** Says of the commits of a whole history, asked for one by one in the order of learning, which merge brought each. */
final class MergeBringing {
    private final int[] merge;
    private int at;

    /** @param order all commits, parents before children, the newest last */
    MergeBringing(List<CommitNode> order) {
        this.merge = Merges.of(parents(order), Merges.MOST);
    }

    CommitFiles next(CommitFiles commit) {
        return commit.broughtBy(merge[at++] + 1);
    }

    private static int[][] parents(List<CommitNode> order) {
        Map<ObjectId, Integer> places = new HashMap<>(order.size() * 2);
        int[][] parents = new int[order.size()][];
        for (int i = 0; i < parents.length; i++) {
            places.put(order.get(i).id(), i);
            List<ObjectId> ids = order.get(i).parents();
            parents[i] = new int[ids.size()];
            for (int k = 0; k < parents[i].length; k++) {
                parents[i][k] = places.getOrDefault(ids.get(k), -1);
            }
        }
        return parents;
    }
}
