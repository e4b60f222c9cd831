package dev.pave.ingest.git;

import dev.pave.ingest.git.tree.Omission;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A commit's place in the graph.
 *
 * @param id         its hash
 * @param tree       its root tree
 * @param time       commit time, seconds since 1970
 * @param parents    hashes of its parents
 * @param parentTree the first parent's root tree; null when there is no parent, or it was not looked at
 * @param end        whether its parents exist but are not here, because the clone ends
 * @param unread     which of its parents cannot be read, and why
 * @param bytes      the commit object; null when it was too much to keep
 */
record CommitNode(
        ObjectId id,
        ObjectId tree,
        long time,
        List<ObjectId> parents,
        ObjectId parentTree,
        End end,
        List<Omission> unread,
        byte[] bytes) {

    /** Where a shallow clone ends. */
    enum End {
        /** It does not end here. */
        NONE,
        /** On a branch: what it has is for the greater part there already. */
        BRANCH,
        /** On the first-parent line: with this commit begins what is known. */
        LINE
    }

    /** Without parents, as a shallow clone has it. */
    CommitNode atTheEnd(End of) {
        return new CommitNode(id, tree, time, List.of(), parentTree, of, unread, bytes);
    }

    /** Without one more of its parents. */
    CommitNode without(Omission parent) {
        List<Omission> all = Stream.concat(unread.stream(), Stream.of(parent)).toList();
        return new CommitNode(id, tree, time, parents, parentTree, end, all, bytes);
    }

    CommitNode after(CommitNode parent) {
        return new CommitNode(id, tree, time, parents, parent.tree, end, unread, bytes);
    }

    CommitNode withoutBytes() {
        return new CommitNode(id, tree, time, parents, parentTree, end, unread, null);
    }

    boolean isMerge() {
        return parents.size() > 1;
    }
}
