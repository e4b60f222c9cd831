package dev.pave.ingest.git;

import java.io.IOException;
import org.eclipse.jgit.lib.ObjectId;

/** Finds the paths that differ between two trees, in git's order, without looking at contents. For one thread. */
final class TreeDiff {
    private final TreeReader trees;
    private final PathBytes path = new PathBytes();

    TreeDiff(TreeReader trees) {
        this.trees = trees;
    }

    /**
     * Compares two trees; null stands for no tree.
     *
     * @throws IndexOutOfBoundsException when a tree is damaged
     */
    NameStatus between(ObjectId before, ObjectId after) throws IOException {
        var names = new NameStatus();
        path.cut(0);
        path.takeStrange();
        walk(before, after, names);
        names.strange(path.takeStrange());
        return names;
    }

    private void walk(ObjectId before, ObjectId after, NameStatus names) throws IOException {
        var oldBytes = trees.read(before);
        var newBytes = trees.read(after);
        var begin = TreeEntry.firstDifference(oldBytes, newBytes);
        var old = new TreeEntry(oldBytes, begin);
        var now = new TreeEntry(newBytes, begin);
        while (old.valid() || now.valid()) {
            var order = old.compareTo(now);
            if (order == 0) {
                if (both(old, now, names) && old.endsLike(now)) {
                    return;
                }
                old.advance();
                now.advance();
            } else if (order < 0) {
                gone(old, names);
                old.advance();
            } else {
                come(now, names);
                now.advance();
            }
        }
    }

    /** Returns whether they differ. */
    private boolean both(TreeEntry old, TreeEntry now, NameStatus names) throws IOException {
        if (old.isSame(now)) {
            return false;
        }
        if (now.isTree()) {
            into(now, old.id(), now.id(), names);
        } else if (old.isSubmodule() || now.isSubmodule()) {
            names.submodule();
        } else {
            names.modified(pathOf(now));
        }
        return true;
    }

    private void gone(TreeEntry old, NameStatus names) throws IOException {
        if (old.isTree()) {
            into(old, old.id(), null, names);
        } else if (old.isSubmodule()) {
            names.submodule();
        } else {
            names.deleted(pathOf(old), old.id(), old.isLink());
        }
    }

    private void come(TreeEntry now, NameStatus names) throws IOException {
        if (now.isTree()) {
            into(now, null, now.id(), names);
        } else if (now.isSubmodule()) {
            names.submodule();
        } else {
            names.added(pathOf(now), now.id(), now.isLink());
        }
    }

    private void into(TreeEntry entry, ObjectId before, ObjectId after, NameStatus names) throws IOException {
        var length = path.length();
        path.append(entry);
        path.slash();
        walk(before, after, names);
        path.cut(length);
    }

    private String pathOf(TreeEntry entry) {
        var length = path.length();
        path.append(entry);
        var text = path.toString();
        path.cut(length);
        return text;
    }
}
