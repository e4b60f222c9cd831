package dev.pave.mine.files.predict;

import dev.pave.pattern.change.CommitFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that was learned of a history so far. Not thread-safe. */
public final class Memory {

    private final Map<String, Shape> shapes = new HashMap<>();
    private final Tree tree = new Tree();
    private final FirstSightings sightings = new FirstSightings();
    private final Deliveries deliveries = new Deliveries();
    private final FolderMoves moves = new FolderMoves();
    private final List<Rule> rules = new ArrayList<>();
    private int commits;

    /** By template. */
    Map<String, Shape> shapes() {
        return shapes;
    }

    public Tree tree() {
        return tree;
    }

    Deliveries deliveries() {
        return deliveries;
    }

    FirstSightings sightings() {
        return sightings;
    }

    /** Folders that were renamed, new path template to the one it began with. */
    public FolderMoves moves() {
        return moves;
    }

    /** All rules that were ever learned, forgotten ones too, in the order of their birth. */
    public List<Rule> rules() {
        return rules;
    }

    void add(Rule rule, Shape shape) {
        shape.rules().put(rule.id(), rule);
        rules.add(rule);
    }

    /** Commits so far that created files. */
    public int commits() {
        return commits;
    }

    void beginCommit() {
        commits++;
    }

    /** Brings the tree to the commit's state; rules follow folders that it renames. */
    void apply(CommitFiles commit) {
        commit.added().forEach(tree::add);
        commit.deleted().forEach(path -> tree.remove(path, commits));
        for (CommitFiles.Rename rename : commit.renamed()) {
            tree.remove(rename.from(), commits);
            tree.add(rename.to());
        }
        rules.addAll(moves.apply(moves.find(commit.renamed(), tree.paths()), shapes));
    }
}
