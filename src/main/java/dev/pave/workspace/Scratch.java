package dev.pave.workspace;

import dev.pave.git.Git;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder of one's own outside of any repository; it goes with all that is in it. */
public record Scratch(Path path) implements AutoCloseable {

    private static final String NAME = "pave-scratch-";
    private static final Pattern OF_A_PROCESS = Pattern.compile(NAME + "(\\d+)-\\d+");

    public static Scratch make() throws IOException {
        return new Scratch(
                Files.createTempDirectory(NAME + ProcessHandle.current().pid() + "-")
                        .toRealPath());
    }

    /**
     * Removes what killed processes left.
     *
     * @param temporary the folder where such folders are made
     * @return in words, a line each
     */
    static List<String> removeLeft(Path temporary) throws IOException {
        List<String> removed = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(temporary, NAME + "*")) {
            for (Path path : all) {
                if (isLeft(path)) {
                    removed.add(removed(path) + ", which a run that was killed left");
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return removed;
    }

    private static String removed(Path path) {
        try {
            remove(path);
            return "removed " + path;
        } catch (UncheckedIOException stays) {
            return stays.getMessage();
        }
    }

    /** Another user's are that user's matter. */
    private static boolean isLeft(Path path) {
        Matcher name = OF_A_PROCESS.matcher(path.getFileName().toString());
        return name.matches()
                && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                && Files.isWritable(path)
                && ProcessHandle.of(Long.parseLong(name.group(1)))
                        .map(process -> !process.isAlive())
                        .orElse(true);
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
