package dev.pave.mine.files.group;

import dev.pave.mine.files.predict.Context;
import dev.pave.mine.files.predict.Deliveries;
import dev.pave.mine.files.predict.Tree;
import dev.pave.pattern.Action;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where files can come today: the folders of a tree, and its files. What was done in a folder that is gone, or to a file
 * that is gone, is done no more; nor is a kind of file of which the tree has none left. A kind that went and came back
 * before will come back again, as the fragments of a changelog do with each release. What is brought in is nobody's work.
 */
final class Places {

    /** So often a kind came back after all of it had gone. */
    private static final int COMES_BACK = 2;

    private final Set<String> today;
    private final Tree tree;
    private final Deliveries deliveries;
    private final Set<String> folders = new HashSet<>();

    /**
     * @param today      the files of today
     * @param tree       what went from it, and when
     * @param deliveries where nobody makes a file by hand
     */
    Places(Set<String> today, Tree tree, Deliveries deliveries) {
        this.today = today;
        this.tree = tree;
        this.deliveries = deliveries;
        for (String file : today) {
            int end = file.lastIndexOf('/');
            while (end > 0 && folders.add(file.substring(0, end))) {
                end = file.lastIndexOf('/', end - 1);
            }
        }
    }

    /**
     * Whether a template has its place, and files in it or those that come and go.
     *
     * @param files the files that were created or edited by it, with the number of the commit
     */
    boolean live(String template, Action action, Map<String, Integer> files) {
        int slot = template.indexOf('{');
        if (deliveries.bring(template)) {
            return false;
        }
        if (slot < 0) {
            return action == Action.EDIT ? today.contains(template) : isFolder(template, template.length());
        }
        return isFolder(template, slot)
                && (files.keySet().stream().anyMatch(today::contains)
                        || action == Action.CREATE && comesBack(files)
                        || isInTree(template));
    }

    /** Whether the folder that a template names before its first slot is there. */
    private boolean isFolder(String template, int slot) {
        int end = template.lastIndexOf('/', slot);
        return end <= 0 || folders.contains(template.substring(0, end));
    }

    private boolean isInTree(String template) {
        String before = template.substring(0, template.indexOf('{'));
        String behind = template.substring(template.lastIndexOf('}') + 1);
        boolean named = template.contains("{name");
        return today.stream()
                .filter(path -> path.startsWith(before) && path.endsWith(behind))
                .anyMatch(path -> !named || Context.match(template, path) != null);
    }

    private boolean comesBack(Map<String, Integer> files) {
        List<Map.Entry<String, Integer>> oldestFirst = files.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .toList();
        int back = 0;
        int goneBy = 0;
        for (Map.Entry<String, Integer> file : oldestFirst) {
            back += goneBy > 0 && file.getValue() > goneBy ? 1 : 0;
            goneBy = Math.max(goneBy, tree.goneSince(file.getKey()));
        }
        return back >= COMES_BACK;
    }
}
