package dev.pave.ingest.git;

import dev.pave.ingest.git.CommitRecord.Moved;
import dev.pave.ingest.git.tree.ExactRenames;
import dev.pave.ingest.git.tree.NameStatus;
import dev.pave.ingest.git.tree.Omission;
import dev.pave.ingest.git.tree.SimilarRenames;
import dev.pave.ingest.git.tree.TooManyNamesException;
import dev.pave.ingest.git.tree.TreeDiff;
import dev.pave.ingest.git.tree.TreeReader;
import dev.pave.ingest.git.tree.UnreadableException;
import dev.pave.pattern.change.CommitFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** Reads single commits with their names. For one thread; consecutive commits are read fastest. */
final class CommitReader implements AutoCloseable {
    private static final long TREE_BYTES = 24L << 20;
    private static final Omission CLONE_ENDS =
            new Omission(Omission.SHALLOW, "the clone ends here; what it created is not known");

    private final String repo;
    private final ObjectReader reader;
    private final boolean partial;
    private final TreeDiff diff;
    private final ExactRenames renames = new ExactRenames();
    private final SimilarRenames similar;

    /**
     * @param partial  whether objects are left out on purpose
     * @param contents whether contents may be read, to find files that moved and were changed
     */
    CommitReader(String repo, ObjectReader reader, boolean partial, boolean contents) {
        this.repo = repo;
        this.partial = partial;
        this.similar = contents ? new SimilarRenames(reader) : null;
        this.reader = reader;
        this.diff = new TreeDiff(new TreeReader(reader, TREE_BYTES));
    }

    CommitRecord read(CommitNode node) throws IOException {
        RawCommit raw = new RawCommit(node.bytes() == null ? bytes(node.id()) : node.bytes());
        if (node.end() == CommitNode.End.BRANCH) {
            return without(node, raw, CLONE_ENDS);
        }
        if (node.isMerge() || !node.unread().isEmpty()) {
            return record(node, raw, none(node, raw), List.of(), node.unread());
        }
        return withNames(node, raw);
    }

    private CommitRecord withNames(CommitNode node, RawCommit raw) throws IOException {
        try {
            NameStatus names = diff.between(parentTree(node), node.tree());
            ExactRenames.Result paired = renames.pair(names);
            CommitFiles files = new CommitFiles(
                    repo,
                    node.id().name(),
                    raw.authoredAt(),
                    paths(paired.added()),
                    List.copyOf(names.modified()),
                    paths(paired.deleted()),
                    paired.renamed());
            List<Moved> moved = moved(paired);
            List<Omission> omissions = new ArrayList<>(names.omissions());
            if (node.end() == CommitNode.End.LINE) {
                omissions.add(CLONE_ENDS);
            }
            unreadContents().ifPresent(omissions::add);
            return record(node, raw, files, moved, omissions);
        } catch (UnreadableException e) {
            return without(node, raw, e.omission(partial));
        } catch (TooManyNamesException e) {
            return without(node, raw, new Omission(Omission.ODD, e.getMessage()));
        }
    }

    private Optional<Omission> unreadContents() {
        List<UnreadableException> unread = similar == null ? List.<UnreadableException>of() : similar.unread();
        return unread.stream().findFirst().map(first -> {
            Omission omission = first.omission(partial);
            String more = unread.size() == 1 ? "" : ", nor " + (unread.size() - 1) + " more";
            return new Omission(omission.reason(), omission.detail() + more + "; whether it moved is not known");
        });
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
        ObjectId parent = node.parents().get(0);
        return CommitOrder.read(reader, parent).tree();
    }

    private byte[] bytes(ObjectId commit) throws IOException {
        return reader.open(commit, Constants.OBJ_COMMIT).getCachedBytes();
    }

    private CommitRecord without(CommitNode node, RawCommit raw, Omission omission) {
        return record(node, raw, none(node, raw), List.of(), List.of(omission));
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
