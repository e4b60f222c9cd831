package dev.pave.execute.selfheal;

import dev.pave.git.Git;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Words that a program takes in a folder: scripts, targets, and the names of its files. */
final class FolderWords {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Set<String> RUNNERS = Set.of("npm", "yarn", "pnpm", "bun");
    private static final Pattern TARGET = Pattern.compile("(?m)^([A-Za-z][\\w.-]*)\\s*:(?!=)");
    private static final double LEAST = 0.75;
    private static final double LEAST_OF_PARTS = 0.6;
    private static final double LEAST_OF_ENDINGS = 0.7;
    private static final int LONGEST = 255;

    private FolderWords() {}

    /** Scripts of package.json for what runs one, targets of a Makefile for make; none where it is neither. */
    static List<String> of(FailedCommand failed, Path folder) {
        try {
            if (RUNNERS.contains(failed.program())
                    && failed.words().stream().anyMatch(word -> word.matches("run|run-script"))) {
                JsonNode scripts = MAPPER.readTree(Files.readString(folder.resolve("package.json")))
                        .path("scripts");
                return List.copyOf(scripts.propertyNames());
            }
            if (failed.program().equals("make")) {
                return TARGET.matcher(Files.readString(folder.resolve("Makefile")))
                        .results()
                        .map(target -> target.group(1))
                        .toList();
            }
        } catch (IOException | JacksonException none) {
            // what cannot be read knows no words; the failure itself is told anyhow
            return List.of();
        }
        return List.of();
    }

    /** Paths with nearly the same names, of one that is not there; only its last name has several. */
    static List<String> beside(String word, Path folder) {
        if (word.startsWith("-") || word.isEmpty() || word.length() > LONGEST) {
            return List.of();
        }
        try {
            if (Files.exists(folder.resolve(word))) {
                return List.of();
            }
            List<String> paths = List.of(word.startsWith("/") ? "/" : "");
            for (String name : word.replaceFirst("^/+", "").split("/+")) {
                paths = paths.isEmpty() ? paths : next(paths.get(0), name, folder);
            }
            return paths;
        } catch (IOException | InvalidPathException none) {
            // a word that can be no path here is like none
            return List.of();
        }
    }

    /** {@code b.txt} is not {@code a.txt} misspelt, nor {@code tool.pl} {@code tool.py}. */
    private static boolean areAlike(String name, String near) {
        int dot = name.lastIndexOf('.');
        int other = near.lastIndexOf('.');
        return dot < 1
                || other < 1
                || Likeness.of(name.substring(0, dot), near.substring(0, other)) >= LEAST_OF_PARTS
                        && Likeness.of(name.substring(dot), near.substring(other)) > LEAST_OF_ENDINGS;
    }

    /** Branches and tags of the repository that the folder is in. */
    static List<String> revisions(Path folder) {
        return Git.isThere()
                ? Git.in(folder)
                        .ask("for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags")
                        .text()
                        .lines()
                        .toList()
                : List.of();
    }

    private static List<String> next(String path, String name, Path folder) throws IOException {
        String before = path.isEmpty() || path.endsWith("/") ? path : path + "/";
        if (Files.exists(folder.resolve(before + name))) {
            return List.of(before + name);
        }
        if (!Files.isDirectory(folder.resolve(before))) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder.resolve(before))) {
            List<String> names =
                    children.map(child -> child.getFileName().toString()).toList();
            return Likeness.nearest(name, names, LEAST).stream()
                    .filter(near -> areAlike(name, near))
                    .map(near -> before + near)
                    .toList();
        }
    }
}
