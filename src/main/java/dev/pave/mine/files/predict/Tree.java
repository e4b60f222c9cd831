package dev.pave.mine.files.predict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files that are there at the commit reached so far, and which of a folder came last. */
public final class Tree {

    private final Set<String> paths = new HashSet<>();
    private final Map<String, Integer> gone = new HashMap<>();
    private final Map<String, List<String>> folders = new HashMap<>();

    public boolean contains(String path) {
        return paths.contains(path);
    }

    /** Whether a path is there, or was at any time. */
    boolean wasThere(String path) {
        return paths.contains(path) || gone.containsKey(path);
    }

    public Set<String> paths() {
        return paths;
    }

    void add(String path) {
        if (paths.add(path)) {
            gone.remove(path);
            folders.computeIfAbsent(folder(path), f -> new ArrayList<>()).add(path);
        }
    }

    /**
     * The folder's list keeps a removed path; it is passed over when the list is read.
     *
     * @param commit number of the last commit that created files, with which or after which it went
     */
    void remove(String path, int commit) {
        if (paths.remove(path)) {
            gone.put(path, commit);
        }
    }

    /** Number of the commit that created files with which or after which a path went; 0 for one that is there, or never was. */
    public int goneSince(String path) {
        return gone.getOrDefault(path, 0);
    }

    /** All files that ever were in a folder, which ends with a slash, the newest last. */
    List<String> everIn(String folder) {
        return folders.getOrDefault(folder, List.of());
    }

    /** The names of all folders that ever had a file and were in a folder, which ends with a slash. */
    Set<String> foldersEverIn(String folder) {
        Set<String> names = new HashSet<>();
        for (String other : folders.keySet()) {
            int end = other.startsWith(folder) ? other.indexOf('/', folder.length()) : -1;
            if (end > 0) {
                names.add(other.substring(folder.length(), end));
            }
        }
        return names;
    }

    /** Files in the folder of a prefix that begin and end alike, the newest first, at most so many. */
    Set<String> alike(String prefix, String suffix, int most) {
        Set<String> alike = new LinkedHashSet<>();
        List<String> folder = folders.getOrDefault(folder(prefix), List.of());
        for (int i = folder.size() - 1; i >= 0 && alike.size() < most; i--) {
            String path = folder.get(i);
            if (isBetween(path, prefix, suffix) && paths.contains(path)) {
                alike.add(path);
            }
        }
        return alike;
    }

    /** Whether what is between the two is a name: not empty, and without a dot. */
    private static boolean isBetween(String path, String prefix, String suffix) {
        int end = path.length() - suffix.length();
        if (end <= prefix.length() || !path.startsWith(prefix) || !path.endsWith(suffix)) {
            return false;
        }
        int dot = path.indexOf('.', prefix.length());
        return dot < 0 || dot >= end;
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
