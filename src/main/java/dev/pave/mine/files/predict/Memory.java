package dev.pave.mine.files.predict;

import dev.pave.pattern.change.CommitFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that was learned of a history so far. Not thread-safe. */
public final class Memory {

    private final Map<String, Shape> shapes = new HashMap<>();
    private final Tree tree = new Tree();
    private final FirstSightings sightings = new FirstSightings();
    private final Deliveries deliveries = new Deliveries();
    private final FolderMoves moves = new FolderMoves();
    private final EndingMoves endings = new EndingMoves();
    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> registries = new HashSet<>();
    private int commits;

    /** By template. */
    Map<String, Shape> shapes() {
        return shapes;
    }

    public Tree tree() {
        return tree;
    }

    public Deliveries deliveries() {
        return deliveries;
    }

    FirstSightings sightings() {
        return sightings;
    }

    /** Folders and endings that changed, new path template to the one it began with. */
    public FolderMoves moves() {
        return moves;
    }

    /** All rules that were ever learned, forgotten ones too, in the order of their birth. */
    public List<Rule> rules() {
        return rules;
    }

    void add(Rule rule, Shape shape) {
        shape.rules().put(rule.id(), rule);
        know(rule);
    }

    private void know(Rule rule) {
        rules.add(rule);
        if (rule.template().indexOf('{') < 0) {
            registries.add(rule.template());
        }
    }

    /** Commits so far that created files. */
    public int commits() {
        return commits;
    }

    void beginCommit() {
        commits++;
    }

    /**
     * Brings the tree to the commit's state; rules follow folders that it renames, kinds of files that get another ending, and
     * files that are edited each time.
     */
    void apply(CommitFiles commit) {
        commit.added().forEach(tree::add);
        commit.deleted().forEach(path -> tree.remove(path, commits));
        for (CommitFiles.Rename rename : commit.renamed()) {
            tree.remove(rename.from(), commits);
            tree.add(rename.to());
        }
        moves.apply(moves.find(commit, tree.paths()), shapes).forEach(this::know);
        Map<String, String> called = new HashMap<>(endings.find(commit.renamed(), tree));
        commit.renamed().stream()
                .filter(rename -> registries.contains(rename.from()))
                .forEach(rename -> called.put(rename.from(), rename.to()));
        moves.apply(called, shapes).forEach(this::know);
    }
}
