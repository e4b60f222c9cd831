package dev.pave.execute;

import dev.pave.execute.registry.Executors;
import dev.pave.home.GivenValues;
import dev.pave.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Runs a built-in pattern in a folder with a home of its own.
 *
 * @param pattern its id
 * @param home    with the rules that it needs
 * @param root    it writes in
 */
public record RunsInFolder(String pattern, Home home, Path root) {

    /** Makes both below a folder of a test. */
    public static RunsInFolder in(Path folder, String pattern) throws IOException {
        Home home = new Home(folder.resolve("home"));
        Files.createDirectories(home.rules());
        Files.copy(Path.of("rules/failures.yaml"), home.rules().resolve("failures.yaml"));
        Files.createDirectories(home.specs());
        Files.writeString(home.specs().resolve("PATTERN_INDEX.yaml"), "version: 1\npatterns: []\n");
        return new RunsInFolder(pattern, home, Files.createDirectories(folder.resolve("root")));
    }

    /** Plans or does what a YAML says. */
    public RunResult run(boolean apply, String yaml) throws IOException {
        Map<String, Object> input = GivenValues.parse("input", yaml);
        return new Orchestrator(home, Executors.all()).run(new RunRequest(pattern, root, input, null, apply));
    }

    public RunResult dry(String yaml) throws IOException {
        return run(false, yaml);
    }

    public RunResult apply(String yaml) throws IOException {
        return run(true, yaml);
    }

    /** The same of an example. */
    public RunResult example(boolean apply, String name) throws IOException {
        return run(apply, Files.readString(Path.of("examples", pattern, name)));
    }

    public Path file(String path) {
        return root.resolve(path);
    }

    public String text(String path) throws IOException {
        return Files.readString(file(path));
    }

    public void write(String path, String text) throws IOException {
        Files.createDirectories(file(path).getParent());
        Files.writeString(file(path), text);
    }

    /** Its files with their texts, modes and times. */
    public Map<String, String> tree() throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                tree.put(
                        root.relativize(file).toString(),
                        Files.getLastModifiedTime(file) + " "
                                + PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) + " "
                                + Files.readString(file));
            }
        }
        return tree;
    }

    /** Why a run did not do what it was asked for. */
    public static String message(RunResult result) {
        return result.failure().map(RunFailure::message).orElse("");
    }
}
