package dev.pave.scan.project;

import dev.pave.pattern.finding.FileCoverage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the tree's file of each file that a coverage report names. Reports name files from a package's root, a project's
 * folder or a machine's: the path of one must end with that of the other.
 */
final class CoverageOfTree {

    private final Map<String, List<String>> byBase = new HashMap<>();
    private final Map<String, FileCoverage> found = new TreeMap<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<String> ambiguous = new ArrayList<>();

    CoverageOfTree(Set<String> paths) {
        paths.forEach(path ->
                byBase.computeIfAbsent(base(path), b -> new ArrayList<>(1)).add(path));
    }

    private static String base(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    void add(FileCoverage coverage) {
        String told = normal(coverage.path());
        List<String> fitting = byBase.getOrDefault(base(told), List.of()).stream()
                .filter(path -> endsWith(path, told) || endsWith(told, path))
                .toList();
        if (fitting.size() > 1 && fitting.contains(told)) {
            fitting = List.of(told);
        }
        if (fitting.size() == 1) {
            found.computeIfAbsent(fitting.get(0), FileCoverage::new).add(coverage);
        } else {
            (fitting.isEmpty() ? unknown : ambiguous).add(coverage.path());
        }
    }

    private static String normal(String path) {
        String normal = path;
        while (normal.startsWith("./") || normal.startsWith("/")) {
            normal = normal.substring(normal.indexOf('/') + 1);
        }
        return normal;
    }

    private static boolean endsWith(String path, String end) {
        return path.endsWith(end)
                && (path.length() == end.length() || path.charAt(path.length() - end.length() - 1) == '/');
    }

    /** By path of the tree. */
    Map<String, FileCoverage> found() {
        return found;
    }

    /** Files of the reports that the tree has not. */
    List<String> unknown() {
        return unknown;
    }

    /** Files of the reports that may be any of several. */
    List<String> ambiguous() {
        return ambiguous;
    }
}
