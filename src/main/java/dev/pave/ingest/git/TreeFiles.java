package dev.pave.ingest.git;

import dev.pave.ingest.git.tree.NameStatus;
import dev.pave.ingest.git.tree.TreeDiff;
import dev.pave.ingest.git.tree.TreeReader;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** The paths of all files that a commit left. */
final class TreeFiles {
    private static final long TREE_BYTES = 24L << 20;

    private TreeFiles() {}

    /** Empty where a folder of it cannot be read. */
    static Optional<Set<String>> of(ObjectReader reader, ObjectId commit) {
        try {
            NameStatus names = new TreeDiff(new TreeReader(reader, TREE_BYTES))
                    .between(null, CommitOrder.read(reader, commit).tree());
            return Optional.of(names.added().stream().map(NameStatus.Blob::path).collect(Collectors.toSet()));
        } catch (IOException notAll) {
            // a history that is not whole, as a shallow clone, does not tell its files
            return Optional.empty();
        }
    }
}
