package dev.pave.ingest.git;

import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A commit's place in the graph.
 *
 * @param id         its hash
 * @param tree       its root tree
 * @param time       commit time, seconds since 1970
 * @param parents    hashes of its parents
 * @param parentTree the first parent's root tree; null when there is no parent, or it was not looked at
 * @param cut        whether a parent exists that is not here
 * @param bytes      the commit object; null when it was too much to keep
 */
record CommitNode(
        ObjectId id, ObjectId tree, long time, List<ObjectId> parents, ObjectId parentTree, Cut cut, byte[] bytes) {

    /** Why a commit's parents cannot be read. */
    enum Cut {
        NONE,
        SHALLOW,
        MISSING
    }

    CommitNode cut(Cut why) {
        return new CommitNode(id, tree, time, why == Cut.SHALLOW ? List.of() : parents, parentTree, why, bytes);
    }

    CommitNode after(CommitNode parent) {
        return new CommitNode(id, tree, time, parents, parent.tree, cut, bytes);
    }

    CommitNode withoutBytes() {
        return new CommitNode(id, tree, time, parents, parentTree, cut, null);
    }

    boolean isMerge() {
        return parents.size() > 1;
    }
}
