package dev.pave.workspace;

import dev.pave.git.Git;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of one's own outside of any repository; it goes with all that is in it. */
public record Scratch(Path path) implements AutoCloseable {

    public static Scratch make() throws IOException {
        return new Scratch(Files.createTempDirectory("pave-scratch-").toRealPath());
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    /**
     * Git at a repository, with an index, new objects and an empty work tree of its own in here: git 2.39 writes files of a
     * patch that the index has already, though it is told to look at the index only.
     */
    public Git aside(Path repository) throws IOException {
        Git there = Git.in(repository);
        Path objects = repository.resolve(
                there.text("rev-parse", "--git-path", "objects").strip());
        Files.createDirectories(resolve("objects"));
        return Git.in(Files.createDirectories(resolve("tree")))
                .with("GIT_DIR", there.text("rev-parse", "--absolute-git-dir").strip())
                .with("GIT_WORK_TREE", resolve("tree"))
                .with("GIT_INDEX_FILE", resolve("index"))
                .with("GIT_OBJECT_DIRECTORY", resolve("objects"))
                .with("GIT_ALTERNATE_OBJECT_DIRECTORIES", quoted(objects));
    }

    private static String quoted(Path path) {
        return "\"" + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    @Override
    public void close() {
        remove(path);
    }

    /** Removes a folder and what is in it, links and not what they lead to. */
    static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> innermostFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : innermostFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }
}
