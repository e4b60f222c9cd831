package dev.pave.ingest.git;

import dev.pave.ingest.git.CommitRecord.Moved;
import dev.pave.pattern.CommitFiles;
import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** Reads single commits with their names. For one thread; consecutive commits are read fastest. */
final class CommitReader implements AutoCloseable {
    private static final long TREE_BYTES = 24L << 20;

    private final String repo;
    private final ObjectReader reader;
    private final TreeDiff diff;
    private final ExactRenames renames = new ExactRenames();
    private final SimilarRenames similar;

    /** @param contents whether contents may be read, to find files that moved and were changed */
    CommitReader(String repo, ObjectReader reader, boolean contents) {
        this.repo = repo;
        this.similar = contents ? new SimilarRenames(reader) : null;
        this.reader = reader;
        this.diff = new TreeDiff(new TreeReader(reader, TREE_BYTES));
    }

    CommitRecord read(CommitNode node) throws IOException {
        var raw = new RawCommit(node.bytes() == null ? bytes(node.id()) : node.bytes());
        if (node.isMerge()) {
            return record(node, raw, none(node, raw), List.of(), List.of());
        }
        return switch (node.cut()) {
            case SHALLOW -> without(node, raw, Omission.SHALLOW, "the clone ends here; what it created is not known");
            case MISSING ->
                without(node, raw, Omission.MISSING, "its parent " + parent(node) + " is not in the repository");
            case NONE -> withNames(node, raw);
        };
    }

    private CommitRecord withNames(CommitNode node, RawCommit raw) throws IOException {
        try {
            var names = diff.between(parentTree(node), node.tree());
            var paired = renames.pair(names);
            var files = new CommitFiles(
                    repo,
                    node.id().name(),
                    raw.authoredAt(),
                    paths(paired.added()),
                    List.copyOf(names.modified()),
                    paths(paired.deleted()),
                    paired.renamed());
            return record(node, raw, files, moved(paired), names.omissions());
        } catch (MissingObjectException | CorruptObjectException | IncorrectObjectTypeException e) {
            return without(node, raw, Omission.MISSING, e.getMessage());
        } catch (LargeObjectException | IndexOutOfBoundsException e) {
            return without(node, raw, Omission.MISSING, "a damaged tree: " + e.getMessage());
        }
    }

    private List<Moved> moved(ExactRenames.Result paired) throws IOException {
        return similar == null
                ? List.of()
                : similar.pair(paired.added(), paired.deleted()).stream()
                        .map(pair -> new Moved(pair.from().path(), pair.to().path(), pair.percent()))
                        .toList();
    }

    private static List<String> paths(List<NameStatus.Blob> blobs) {
        return blobs.stream().map(NameStatus.Blob::path).toList();
    }

    private ObjectId parentTree(CommitNode node) throws IOException {
        if (node.parents().isEmpty() || node.parentTree() != null) {
            return node.parentTree();
        }
        var parent = node.parents().get(0);
        return new RawCommit(bytes(parent)).node(parent).tree();
    }

    private byte[] bytes(ObjectId commit) throws IOException {
        return reader.open(commit, Constants.OBJ_COMMIT).getCachedBytes();
    }

    private CommitRecord without(CommitNode node, RawCommit raw, String reason, String detail) {
        return record(node, raw, none(node, raw), List.of(), List.of(new Omission(reason, detail)));
    }

    private CommitFiles none(CommitNode node, RawCommit raw) {
        return new CommitFiles(repo, node.id().name(), raw.authoredAt(), List.of(), List.of(), List.of(), List.of());
    }

    private static CommitRecord record(
            CommitNode node, RawCommit raw, CommitFiles files, List<Moved> moved, List<Omission> omissions) {
        return new CommitRecord(
                files, parent(node), raw.author(), raw.message(), node.isMerge(), merged(node), moved, omissions);
    }

    private static List<String> merged(CommitNode node) {
        return node.parents().stream().skip(1).map(ObjectId::name).toList();
    }

    private static String parent(CommitNode node) {
        return node.parents().isEmpty() ? null : node.parents().get(0).name();
    }

    @Override
    public void close() {
        reader.close();
    }
}
