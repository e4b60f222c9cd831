package dev.pave.ingest.git;

import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A commit's place in the graph.
 *
 * @param id      its hash
 * @param tree    its root tree
 * @param time    commit time, seconds since 1970
 * @param parents hashes of its parents
 * @param cut     a parent exists but is not here (shallow clone, missing object)
 */
record CommitNode(ObjectId id, ObjectId tree, long time, List<ObjectId> parents, Cut cut) {

    /** Why a commit's parents cannot be read. */
    enum Cut {
        NONE,
        SHALLOW,
        MISSING
    }

    CommitNode cut(Cut why) {
        return new CommitNode(id, tree, time, parents, why);
    }

    boolean isMerge() {
        return parents.size() > 1;
    }
}
