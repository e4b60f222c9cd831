package dev.pave.ingest.git.tree;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Finds the paths that differ between two trees, in git's order, without looking at contents. How deep they are makes no
 * difference, and there is an end to how many are looked at. For one thread.
 */
public final class TreeDiff {
    /** Of folders that differ, and of names; a few objects can hold billions. */
    private static final int MOST = 500_000;

    private static final long MOST_BYTES = 64L << 20;

    private final TreeReader trees;
    private final PathBytes path = new PathBytes();
    private final Deque<Level> open = new ArrayDeque<>();
    private NameStatus names = new NameStatus();
    private int folders;
    private int count;
    private long bytes;

    /** A folder on the way: where it is in both trees, and how long its path is. */
    private record Level(TreeEntry old, TreeEntry now, int path) {}

    public TreeDiff(TreeReader trees) {
        this.trees = trees;
    }

    /**
     * Compares two trees; null stands for no tree.
     *
     * @throws UnreadableException where a tree cannot be read
     * @throws TooManyNamesException where there is no end of them
     */
    public NameStatus between(ObjectId before, ObjectId after) throws IOException {
        names = new NameStatus();
        folders = 0;
        count = 0;
        bytes = 0;
        path.cut(0);
        path.takeStrange();
        open.clear();
        open(before, after);
        while (!open.isEmpty()) {
            Level level = open.peek();
            path.cut(level.path());
            if (level.old().valid() || level.now().valid()) {
                step(level.old(), level.now());
            } else {
                open.pop();
            }
        }
        names.strange(path.takeStrange());
        return names;
    }

    private void open(ObjectId before, ObjectId after) throws IOException {
        if (++folders > MOST) {
            throw new TooManyNamesException("more than " + MOST + " folders differ");
        }
        byte[] oldBytes = trees.read(before);
        byte[] newBytes = trees.read(after);
        if (trees.isOdd(after) && !trees.isOdd(before)) {
            names.odd();
        }
        int begin = TreeEntry.firstDifference(oldBytes, newBytes);
        open.push(new Level(new TreeEntry(oldBytes, begin), new TreeEntry(newBytes, begin), path.length()));
    }

    private void step(TreeEntry old, TreeEntry now) throws IOException {
        int order = old.compareTo(now);
        if (order == 0) {
            both(old, now);
        } else if (order < 0) {
            ObjectId folder = old.isTree() ? old.id() : null;
            enter(old);
            if (folder == null) {
                gone(old);
            }
            old.advance();
            open(folder, folder, null);
        } else {
            ObjectId folder = now.isTree() ? now.id() : null;
            enter(now);
            if (folder == null) {
                come(now);
            }
            now.advance();
            open(folder, null, folder);
        }
    }

    private void both(TreeEntry old, TreeEntry now) throws IOException {
        boolean differ = !old.isSame(now);
        ObjectId folder = differ && now.isTree() ? now.id() : null;
        ObjectId before = folder == null ? null : old.id();
        if (differ) {
            enter(now);
            if (folder == null && (old.isSubmodule() || now.isSubmodule())) {
                names.submodule();
            } else if (folder == null) {
                names.modified(name());
            }
        }
        if (differ && old.endsLike(now)) {
            old.end();
            now.end();
        } else {
            old.advance();
            now.advance();
        }
        open(folder, before, folder);
    }

    /** Makes the path that of an entry: of a folder with a slash at its end. */
    private void enter(TreeEntry entry) {
        path.append(entry);
        if (entry.isTree()) {
            path.slash();
        }
    }

    private void open(ObjectId folder, ObjectId before, ObjectId after) throws IOException {
        if (folder != null) {
            open(before, after);
        }
    }

    private void gone(TreeEntry old) throws IOException {
        if (old.isSubmodule()) {
            names.submodule();
        } else {
            names.deleted(name(), old.id(), old.isLink());
        }
    }

    private void come(TreeEntry now) throws IOException {
        if (now.isSubmodule()) {
            names.submodule();
        } else {
            names.added(name(), now.id(), now.isLink());
        }
    }

    private String name() throws IOException {
        bytes += path.length();
        if (++count > MOST || bytes > MOST_BYTES) {
            throw new TooManyNamesException("more than " + count + " names differ");
        }
        return path.toString();
    }
}
