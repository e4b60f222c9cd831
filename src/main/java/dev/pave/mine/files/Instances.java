package dev.pave.mine.files;

import java.util.ArrayList;
import java.util.List;

/** How many instances of anything a commit creates: files that share a name are one instance, however many. */
final class Instances {

    private static final int SHORTEST = 4;

    private Instances() {}

    /** Number of groups of paths of which one's name (its stem, or the folder it is in) occurs in the other. */
    static int count(List<String> paths) {
        List<String> names = new ArrayList<>();
        List<String> whole = new ArrayList<>();
        for (String path : paths) {
            String base = path.substring(path.lastIndexOf('/') + 1);
            int dot = base.indexOf('.', 1);
            names.add(Words.squash(dot < 0 ? base : base.substring(0, dot)));
            whole.add(Words.squash(base) + "/" + Words.squash(folderOf(path)));
        }
        int[] parent = new int[paths.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        int groups = parent.length;
        for (int i = 0; i < parent.length; i++) {
            for (int j = i + 1; j < parent.length; j++) {
                if (related(names.get(i), whole.get(j)) || related(names.get(j), whole.get(i))) {
                    int a = root(parent, i);
                    int b = root(parent, j);
                    if (a != b) {
                        parent[a] = b;
                        groups--;
                    }
                }
            }
        }
        return groups;
    }

    private static boolean related(String name, String path) {
        return name.length() >= SHORTEST && path.contains(name);
    }

    private static String folderOf(String path) {
        int end = path.lastIndexOf('/');
        return end < 0 ? "" : path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    }

    private static int root(int[] parent, int i) {
        int root = i;
        while (parent[root] != root) {
            root = parent[root];
        }
        return root;
    }
}
