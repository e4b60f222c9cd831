package dev.pave.ingest.git;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The merges that join a history of another beginning without taking its files at their paths: by merge, those of its
 * parents.
 */
record Joins(Map<String, Set<String>> aside) {

    /**
     * Looks at the merges of some commits.
     *
     * @param order parents before children
     * @param known where the first-parent lines of commits begin that are not among them, as far as that is known
     */
    static Joins of(List<CommitNode> order, Function<Set<String>, Map<String, String>> known, MergedTrees trees) {
        List<CommitNode> merges = order.stream().filter(CommitNode::isMerge).toList();
        if (merges.isEmpty()) {
            return new Joins(Map.of());
        }
        Map<String, String> beginnings = beginnings(order, known);
        Map<String, Set<String>> aside = new HashMap<>();
        for (CommitNode merge : merges) {
            String own = beginnings.get(merge.id().name());
            List<ObjectId> parents = merge.parents();
            IntStream.range(1, parents.size())
                    .filter(nth -> !own.equals(beginning(parents.get(nth).name(), beginnings)))
                    .filter(nth -> !trees.took(merge.id(), parents, nth))
                    .forEach(nth -> aside.computeIfAbsent(merge.id().name(), id -> new HashSet<>())
                            .add(parents.get(nth).name()));
        }
        return new Joins(aside);
    }

    private static Map<String, String> beginnings(
            List<CommitNode> order, Function<Set<String>, Map<String, String>> known) {
        Set<String> here = new HashSet<>();
        Set<String> outside = new HashSet<>();
        for (CommitNode node : order) {
            here.add(node.id().name());
            node.parents().stream()
                    .map(ObjectId::name)
                    .filter(id -> !here.contains(id))
                    .forEach(outside::add);
        }
        Map<String, String> beginnings = new HashMap<>(known.apply(outside));
        for (CommitNode node : order) {
            String id = node.id().name();
            beginnings.put(
                    id,
                    node.parents().isEmpty()
                            ? id
                            : beginning(node.parents().get(0).name(), beginnings));
        }
        return beginnings;
    }

    /** Behind a commit that is not here nothing is known: it counts as the beginning. */
    private static String beginning(String commit, Map<String, String> beginnings) {
        return beginnings.getOrDefault(commit, commit);
    }

    /** The parents of a commit, after the first one, whose files it did not take. */
    Set<String> aside(String commit) {
        return aside.getOrDefault(commit, Set.of());
    }
}
