package dev.pave.scan.project;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The files of a project.
 *
 * @param paths all of them, relative to the root, with forward slashes
 * @param texts a file's content; empty where it cannot be read, or is no text
 */
public record Project(Set<String> paths, Function<String, Optional<String>> texts) {

    public Project {
        paths = Set.copyOf(paths);
    }

    boolean has(String path) {
        return paths.contains(path);
    }

    Optional<String> text(String path) {
        return texts.apply(path);
    }
}
