package dev.pave.execute.selfheal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The programs of this machine, looked up once. */
final class Installed {

    private static final List<String> OF_THE_SHELL =
            List.of("cd", "export", "source", "alias", "unalias", "history", "exit", "set", "unset", "type", "ulimit");

    private TreeSet<String> names;

    boolean isThere(String program) {
        return names().contains(program);
    }

    /** Programs that are there, whose names are so alike: first those that are known well. */
    List<String> near(String program, List<String> wellKnown, double least) {
        List<String> near = new ArrayList<>(Likeness.nearest(program, wellKnown, least));
        near.retainAll(names());
        near.addAll(Likeness.nearest(program, names(), least));
        return near;
    }

    private synchronized TreeSet<String> names() {
        if (names == null) {
            names = new TreeSet<>(OF_THE_SHELL);
            for (String folder :
                    Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator)) {
                try (Stream<Path> files = Files.list(Path.of(folder))) {
                    files.forEach(file -> names.add(file.getFileName().toString()));
                } catch (IOException none) {
                    names.addAll(List.of()); // a folder of the path that is not there has no programs
                }
            }
        }
        return names;
    }
}
