package dev.pave.mine.files.predict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Folders whose files are made elsewhere and brought in, many at a time: vendored and generated ones. Nearly all of what
 * such a folder ever got came in large commits, more than once, and few others touch it.
 */
final class Deliveries {

    private static final int LARGE = 10;
    private static final int FEWEST = 2;
    private static final double NEARLY_ALL = 0.9;
    private static final int TOUCHES_A_DELIVERY = 3;

    private final Map<String, Folder> folders = new HashMap<>();

    /** What came into one folder and the folders below it. */
    private static final class Folder {
        private int deliveries;
        private int delivered;
        private int made;
        private int touches;

        boolean isBroughtIn() {
            return deliveries >= FEWEST
                    && delivered >= NEARLY_ALL * (delivered + made)
                    && touches < TOUCHES_A_DELIVERY * deliveries;
        }
    }

    /** Whether a path is in such a folder. */
    boolean bring(String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            Folder folder = folders.get(path.substring(0, slash + 1));
            if (folder == null) {
                return false;
            }
            if (folder.isBroughtIn()) {
                return true;
            }
        }
        return false;
    }

    /** Counts a commit of usual size. */
    void made(List<String> created, List<String> modified) {
        count(created).forEach((folder, files) -> folder(folder).made += files);
        Set<String> touched = new TreeSet<>();
        created.forEach(path -> above(path, touched));
        modified.forEach(path -> above(path, touched));
        touched.forEach(folder -> folder(folder).touches++);
    }

    /** Counts a large commit. */
    void delivered(List<String> created) {
        count(created).forEach((path, files) -> {
            if (files >= LARGE) {
                Folder folder = folder(path);
                folder.delivered += files;
                folder.deliveries++;
            }
        });
    }

    private Folder folder(String path) {
        return folders.computeIfAbsent(path, p -> new Folder());
    }

    private static Map<String, Integer> count(List<String> paths) {
        Map<String, Integer> files = new HashMap<>();
        for (String path : paths) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                files.merge(path.substring(0, slash + 1), 1, Integer::sum);
            }
        }
        return files;
    }

    private static void above(String path, Set<String> folders) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            folders.add(path.substring(0, slash + 1));
        }
    }
}
