package dev.pave.ingest.git;

import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Says of a merge whether it took the files of a parent at their paths. */
record MergedTrees(ObjectReader reader) {

    private static final int FIRST = 0;
    private static final int OTHER = 1;
    private static final int MERGE = 2;

    /**
     * Whether anything that the other parent has in another way than the first one is changed at the same path; true also
     * where that cannot be read.
     *
     * @param nth which of its parents is the other one, from 1
     */
    boolean took(ObjectId merge, List<ObjectId> parents, int nth) {
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(tree(parents.get(0)));
            walk.addTree(tree(parents.get(nth)));
            walk.addTree(tree(merge));
            while (walk.next()) {
                boolean other = walk.getRawMode(OTHER) != 0 && !walk.idEqual(FIRST, OTHER);
                boolean changed = walk.getRawMode(MERGE) != 0 && !walk.idEqual(FIRST, MERGE);
                if (other && changed) {
                    if (!walk.isSubtree() || walk.idEqual(OTHER, MERGE)) {
                        return true;
                    }
                    walk.enterSubtree();
                }
            }
            return false;
        } catch (IOException | RuntimeException unknown) {
            // what cannot be compared counts as mixed, so that it is looked at closely
            return true;
        }
    }

    private ObjectId tree(ObjectId commit) throws IOException {
        return CommitOrder.read(reader, commit).tree();
    }
}
