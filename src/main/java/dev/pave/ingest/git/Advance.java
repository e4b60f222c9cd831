package dev.pave.ingest.git;

import dev.pave.store.HistoryStore;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** Goes from one position in a history to a later one; gives nothing where there is no way. */
final class Advance {
    private final HistoryStore store;
    private final HistoryReader reader;
    private final ChunkWriter writer;

    Advance(HistoryStore store, HistoryReader reader, ChunkWriter writer) {
        this.store = store;
        this.reader = reader;
        this.writer = writer;
    }

    /** Finishes what was being read; empty when the repository is no longer what it was then. */
    Optional<Position> finish(Position position) {
        if (position.target() == null) {
            return Optional.of(position);
        }
        ObjectId target = ObjectId.fromString(position.target());
        if (!reader.has(target)) {
            return Optional.empty();
        }
        List<CommitNode> order = order(position, target);
        int read = Math.toIntExact(position.read());
        boolean same = read <= order.size()
                && (read == 0 || order.get(read - 1).id().name().equals(position.last()));
        if (!same) {
            refuseGaps(order);
            return Optional.empty();
        }
        return Optional.of(write(position, order.subList(read, order.size())));
    }

    /** Reads on to a commit; empty when that is no descendant of what was read. Null stands for an empty history. */
    Optional<Position> extend(Position position, ObjectId head) {
        if (head == null) {
            return position.done() == null ? Optional.of(position) : Optional.empty();
        }
        if (head.name().equals(position.done())) {
            return Optional.of(position);
        }
        List<CommitNode> order = order(position, head);
        if (position.done() != null && !order.isEmpty() && !leadsOnFrom(ObjectId.fromString(position.done()), order)) {
            refuseGaps(order);
            return Optional.empty();
        }
        return order.isEmpty() ? Optional.empty() : Optional.of(write(position.towards(head.name()), order));
    }

    /** What was read before may be behind something that cannot be read now: it stays, and nothing is read past the gap. */
    private static void refuseGaps(List<CommitNode> order) {
        order.stream().flatMap(node -> node.unread().stream()).findFirst().ifPresent(gap -> {
            throw new RepositoryException("What is new cannot be joined to what was read before: " + gap.detail()
                    + "; it is read when that is there again, `git fsck` tells more");
        });
    }

    /**
     * Reads all from the beginning.
     *
     * @param forget what to do when it is known that it can be read
     */
    void anew(ObjectId head, Runnable forget) {
        List<CommitNode> order = head == null ? List.<CommitNode>of() : reader.order(head, commit -> false);
        forget.run();
        if (head != null) {
            write(Position.NOTHING.towards(head.name()), order);
        }
    }

    private static boolean leadsOnFrom(ObjectId done, List<CommitNode> order) {
        return order.stream().anyMatch(node -> node.parents().contains(done));
    }

    private List<CommitNode> order(Position position, ObjectId head) {
        KnownCommits known = new KnownCommits(store, writer.sourceId(), position);
        return known.has(head) ? List.of() : reader.order(head, known);
    }

    private Position write(Position position, List<CommitNode> order) {
        Joins joins = reader.joins(order, ids -> store.beginnings(writer.sourceId(), ids));
        writer.begin(position, order.size());
        reader.read(
                order,
                true,
                commit -> writer.add(commit, joins.aside(commit.files().commitId())));
        return writer.end();
    }
}
