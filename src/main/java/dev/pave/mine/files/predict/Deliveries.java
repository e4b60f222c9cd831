package dev.pave.mine.files.predict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Folders whose files are made elsewhere and brought in, many at a time: vendored and generated ones. Nearly all of what
 * such a folder ever got came in large commits, more than once, and few others touch it. Or it changes in heaps only: half of
 * the commits that touch it change ten of its files and more, and hardly a file of it came or changed in another way. So it is
 * where a tool keeps copies of what others make, and brings news of each of them in a commit of its own.
 */
public final class Deliveries {

    private static final int LARGE = 10;
    private static final int FEWEST = 2;
    private static final double NEARLY_ALL = 0.9;
    private static final int TOUCHES_A_DELIVERY = 3;
    private static final int FEWEST_HEAPS = 20;
    private static final double HALF = 0.5;
    private static final double ALL_BUT_A_FEW = 0.95;

    private final Map<String, Folder> folders = new HashMap<>();

    /** What came into one folder and the folders below it. */
    private static final class Folder {
        private int deliveries;
        private int delivered;
        private int made;
        private int touches;
        private int commits;
        private int heaps;
        private int changed;
        private int changedInHeaps;
        private int created;
        private int createdInHeaps;

        boolean isBroughtIn() {
            return deliveries >= FEWEST
                            && delivered >= NEARLY_ALL * (delivered + made)
                            && touches < TOUCHES_A_DELIVERY * deliveries
                    || changesInHeaps();
        }

        private boolean changesInHeaps() {
            return heaps >= FEWEST_HEAPS
                    && heaps >= HALF * commits
                    && changedInHeaps >= ALL_BUT_A_FEW * changed
                    && createdInHeaps >= ALL_BUT_A_FEW * created;
        }

        void changed(int files, int fresh) {
            boolean isHeap = files >= LARGE;
            commits++;
            heaps += isHeap ? 1 : 0;
            changed += files;
            changedInHeaps += isHeap ? files : 0;
            created += fresh;
            createdInHeaps += isHeap ? fresh : 0;
        }
    }

    /** Counts any commit. */
    void changed(List<String> created, List<String> modified) {
        Map<String, Integer> fresh = count(created);
        Map<String, Integer> all = count(modified);
        fresh.forEach((folder, files) -> all.merge(folder, files, Integer::sum));
        all.forEach((folder, files) -> folder(folder).changed(files, fresh.getOrDefault(folder, 0)));
    }

    /** Whether a path is in such a folder. */
    public boolean bring(String path) {
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
