package dev.pave.execute.selfheal;

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
            return List.of();
        }
        return List.of();
    }

    /** Paths of the same folder with nearly the same name, of one that is not there. */
    static List<String> beside(String word, Path folder) {
        if (word.startsWith("-") || word.isEmpty() || word.length() > LONGEST) {
            return List.of();
        }
        int slash = word.replaceFirst("/+$", "").lastIndexOf('/') + 1;
        String name = word.substring(slash).replaceFirst("/+$", "");
        try {
            Path parent = folder.resolve(word.substring(0, slash));
            if (Files.exists(folder.resolve(word)) || !Files.isDirectory(parent)) {
                return List.of();
            }
            try (Stream<Path> children = Files.list(parent)) {
                List<String> names =
                        children.map(child -> child.getFileName().toString()).toList();
                return Likeness.nearest(name, names, LEAST).stream()
                        .map(near -> word.substring(0, slash) + near)
                        .toList();
            }
        } catch (IOException | InvalidPathException none) {
            return List.of();
        }
    }
}
