package dev.pave;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Repositories as damage, odd tools and ill will leave them behind; {@code bench/hostile/repositories.sh} makes them. */
public final class HostileRepositories {

    private HostileRepositories() {}

    /** Names of all kinds. */
    public static List<String> kinds() {
        return script("--list").lines().toList();
    }

    /** Makes those of some kinds, a folder each. */
    public static void make(Path folder, List<String> kinds) {
        List<String> arguments = new ArrayList<>(List.of(folder.toString()));
        arguments.addAll(kinds);
        script(arguments.toArray(String[]::new));
    }

    /** Makes one, and gives its folder. */
    public static Path make(Path folder, String kind) {
        make(folder, List.of(kind));
        return folder.resolve(kind);
    }

    /**
     * Lets every setting of a repository that can name a program name one.
     *
     * @return the file into which each of them would write a line
     */
    public static Path configure(Path repository) {
        script("--configure", repository.toString());
        return repository.resolveSibling(repository.getFileName() + ".ran");
    }

    private static String script(String... arguments) {
        List<String> command = new ArrayList<>(List.of("bash", "bench/hostile/repositories.sh"));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
