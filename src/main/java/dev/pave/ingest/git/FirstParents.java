package dev.pave.ingest.git;

import dev.pave.git.Git;
import dev.pave.git.GitException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * The line of first parents from a commit to where it ends. A long one is walked by the git program, which needs a tenth of
 * a second for ten thousand commits where a cold JVM needs more than one.
 *
 * @param location of the repository
 * @param known    ends of lines that were walked before
 */
record FirstParents(Path location, ObjectReader reader, KnownRoots known) {
    private static final int SHORT = 500;

    /**
     * Where a line ends.
     *
     * @param commit the oldest that is there
     * @param isRoot whether it has no parent; else its parent is not there
     */
    record End(String commit, boolean isRoot) {}

    End from(ObjectId head) throws IOException {
        Set<ObjectId> shallow = reader.getShallowCommits();
        ObjectId at = head;
        for (int walked = 0; ; walked++) {
            String root = known.of(at.name());
            if (root != null) {
                return new End(root, true);
            }
            if (walked == SHORT) {
                at = endByGit(at);
            }
            List<ObjectId> parents = CommitOrder.read(reader, at).parents();
            if (parents.isEmpty()) {
                if (walked >= SHORT) {
                    known.keep(head.name(), at.name());
                }
                return new End(at.name(), true);
            }
            if (shallow.contains(at) || !reader.has(parents.get(0))) {
                return new End(at.name(), false);
            }
            at = parents.get(0);
        }
    }

    /** Where git says that a line ends; where it cannot say, its beginning. */
    private ObjectId endByGit(ObjectId from) {
        try {
            String end = Git.in(location)
                    .text("--no-replace-objects", "rev-list", "--first-parent", "--max-parents=0", from.name())
                    .strip();
            return ObjectId.isId(end) ? ObjectId.fromString(end) : from;
        } catch (GitException cannotSay) {
            return from;
        }
    }
}
