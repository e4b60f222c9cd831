package dev.pave.ingest.git;

import dev.pave.ingest.git.tree.UnreadableException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * The order of learning: of the commits whose parents have all been given, always the one with the oldest commit time
 * next, and of several such the one with the smallest hash (Kahn's algorithm with a priority queue). It depends on
 * nothing but the commits themselves.
 */
final class CommitOrder {
    private static final Comparator<CommitNode> OLDEST =
            Comparator.comparingLong(CommitNode::time).thenComparing(CommitNode::id);

    private static final long KEEP = 48L << 20;

    private final ObjectReader reader;
    private final Predicate<ObjectId> known;
    private final Function<ObjectId, CommitNode> cached;
    private final Set<ObjectId> shallow;
    private final Map<ObjectId, CommitNode> nodes = new HashMap<>();
    private long kept;

    /**
     * @param known  commits that are not wanted, nor are their ancestors
     * @param cached commits that were read before; null for others
     */
    CommitOrder(ObjectReader reader, Predicate<ObjectId> known, Function<ObjectId, CommitNode> cached)
            throws IOException {
        this.reader = reader;
        this.known = known;
        this.cached = cached;
        this.shallow = reader.getShallowCommits();
    }

    /** All wanted ancestors of {@code head} and itself, oldest first. */
    List<CommitNode> upTo(ObjectId head) throws IOException {
        collect(head);
        markBeginning(head);
        Map<ObjectId, List<CommitNode>> children = new HashMap<>();
        Map<ObjectId, Integer> waitingFor = new HashMap<>();
        PriorityQueue<CommitNode> ready = new PriorityQueue<>(OLDEST);
        for (CommitNode node : nodes.values()) {
            List<ObjectId> inside =
                    node.parents().stream().filter(nodes::containsKey).toList();
            inside.forEach(parent ->
                    children.computeIfAbsent(parent, id -> new ArrayList<>(2)).add(node));
            if (inside.isEmpty()) {
                ready.add(node);
            } else {
                waitingFor.put(node.id(), inside.size());
            }
        }
        List<CommitNode> order = new ArrayList<>(nodes.size());
        for (CommitNode next = ready.poll(); next != null; next = ready.poll()) {
            order.add(withParentTree(next));
            for (CommitNode child : children.getOrDefault(next.id(), List.of())) {
                if (waitingFor.merge(child.id(), -1, Integer::sum) == 0) {
                    ready.add(child);
                }
            }
        }
        return order;
    }

    /** Where a shallow clone ends the first-parent line. */
    private void markBeginning(ObjectId head) {
        CommitNode at = nodes.get(head);
        while (at != null && !at.parents().isEmpty()) {
            at = nodes.get(at.parents().get(0));
        }
        if (at != null && at.end() == CommitNode.End.BRANCH) {
            nodes.put(at.id(), at.atTheEnd(CommitNode.End.LINE));
        }
    }

    private CommitNode withParentTree(CommitNode node) {
        CommitNode parent =
                node.parents().isEmpty() ? null : nodes.get(node.parents().get(0));
        return parent == null ? node : node.after(parent);
    }

    private void collect(ObjectId head) throws IOException {
        Deque<ObjectId> open = new ArrayDeque<>();
        add(head, open);
        while (!open.isEmpty()) {
            CommitNode node = nodes.get(open.pop());
            for (ObjectId parent : node.parents()) {
                if (!nodes.containsKey(parent) && !known.test(parent)) {
                    addParent(node, parent, open);
                }
            }
        }
    }

    private void addParent(CommitNode child, ObjectId parent, Deque<ObjectId> open) throws IOException {
        try {
            add(parent, open);
        } catch (UnreadableException e) {
            nodes.computeIfPresent(
                    child.id(), (id, node) -> node.without(e.omission(false).of("its parent, ")));
        }
    }

    private void add(ObjectId id, Deque<ObjectId> open) throws IOException {
        CommitNode node = node(id);
        nodes.put(id, node);
        if (node.end() == CommitNode.End.NONE) {
            open.push(id);
        }
    }

    private CommitNode node(ObjectId id) throws IOException {
        CommitNode there = cached.apply(id);
        if (there != null) {
            return there;
        }
        CommitNode node = keep(read(reader, id));
        return shallow.contains(id) ? node.atTheEnd(CommitNode.End.BRANCH) : node;
    }

    /** @throws UnreadableException where it is not there, damaged or no commit */
    static CommitNode read(ObjectReader reader, ObjectId id) throws IOException {
        try {
            return new RawCommit(reader.open(id, Constants.OBJ_COMMIT).getCachedBytes()).node(id);
        } catch (IOException | RuntimeException e) {
            throw UnreadableException.of("commit", id, e);
        }
    }

    private CommitNode keep(CommitNode node) {
        kept += node.bytes().length;
        return kept > KEEP ? node.withoutBytes() : node;
    }
}
