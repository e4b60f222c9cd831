package dev.pave.mine.files.predict;

import dev.pave.pattern.text.Words;
import java.util.List;

/** How many instances of anything a commit creates: files that share a name are one instance, however many. */
final class Instances {

    private static final int SHORTEST = 4;

    private Instances() {}

    /** What of a path tells its instance: its stem, the folder it is in, its whole name; all squashed. */
    private record Names(String stem, String folder, String base) {

        static Names of(String path) {
            int slash = path.lastIndexOf('/');
            String base = path.substring(slash + 1);
            int dot = base.indexOf('.', 1);
            String folder = slash < 0 ? "" : path.substring(path.lastIndexOf('/', slash - 1) + 1, slash);
            return new Names(
                    Words.squash(dot < 0 ? base : base.substring(0, dot)), Words.squash(folder), Words.squash(base));
        }

        boolean isNamedIn(Names other) {
            return isIn(stem, other.base) || isIn(stem, other.folder) || isIn(folder, other.base);
        }

        private static boolean isIn(String name, String text) {
            return name.length() >= SHORTEST && text.contains(name);
        }
    }

    /** Number of groups of paths of which one's stem or folder is named in the other. */
    static int count(List<String> paths) {
        List<Names> names = paths.stream().map(Names::of).toList();
        int[] parent = new int[names.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        int groups = parent.length;
        for (int i = 0; i < parent.length; i++) {
            for (int j = i + 1; j < parent.length; j++) {
                int a = root(parent, i);
                int b = root(parent, j);
                if (a != b
                        && (names.get(i).isNamedIn(names.get(j)) || names.get(j).isNamedIn(names.get(i)))) {
                    parent[a] = b;
                    groups--;
                }
            }
        }
        return groups;
    }

    private static int root(int[] parent, int i) {
        int root = i;
        while (parent[root] != root) {
            root = parent[root];
        }
        return root;
    }
}
