package dev.pave.scan.project;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The files of a project.
 *
 * @param paths all of them, relative to the root, with forward slashes; in their order
 * @param texts a file's content; empty where it cannot be read, or is no text
 */
public record Project(Set<String> paths, Function<String, Optional<String>> texts) {

    public Project {
        paths = Collections.unmodifiableSet(new TreeSet<>(paths));
    }

    boolean has(String path) {
        return paths.contains(path);
    }

    Optional<String> text(String path) {
        return texts.apply(path);
    }
}
