package dev.pave.mine.files.group;

import dev.pave.pattern.Action;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Where files can come today: the folders of a tree, and its files. What was done in a folder that is gone, or to a file
 * that is gone, is done no more.
 */
final class Places {

    private final Set<String> files;
    private final Set<String> folders = new HashSet<>();

    /** @param files paths of all files that are there */
    Places(Collection<String> files) {
        this.files = Set.copyOf(files);
        for (String file : files) {
            int end = file.lastIndexOf('/');
            while (end > 0 && folders.add(file.substring(0, end))) {
                end = file.lastIndexOf('/', end - 1);
            }
        }
    }

    /**
     * Whether a template has its place: the folder that it names before its first slot and, where it names a file that is
     * edited, that file.
     */
    boolean has(String template, Action action) {
        int slot = template.indexOf('{');
        if (slot < 0 && action == Action.EDIT) {
            return files.contains(template);
        }
        int end = template.lastIndexOf('/', slot < 0 ? template.length() : slot);
        return end <= 0 || folders.contains(template.substring(0, end));
    }
}
