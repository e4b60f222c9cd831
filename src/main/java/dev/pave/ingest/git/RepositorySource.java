package dev.pave.ingest.git;

import dev.pave.pattern.PatternId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * A repository to read.
 *
 * @param sourceId stable id: its name and eight digits that stand for its location
 * @param location absolute path
 * @param name     what people call it
 */
public record RepositorySource(String sourceId, Path location, String name) {
    private static final Set<String> NAMELESS = Set.of(".git", "repo", "repository", "checkout", "git", "src");

    /** The repository at a folder, or around it; the folder may not be there. */
    public static RepositorySource at(Path folder) {
        Path location = top(real(folder));
        String name = name(location);
        String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._+-]+", "-");
        return new RepositorySource(id + "-" + digits(location), location, name);
    }

    /**
     * Where its hooks are: {@code core.hooksPath}, else {@code hooks} in the folder that worktrees share.
     *
     * @throws RepositoryException when there is no repository
     */
    public Path hooks() {
        try (GitRepository opened = GitRepository.open(location)) {
            return opened.hooks();
        }
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException notThere) {
            return folder.toAbsolutePath().normalize();
        }
    }

    /** The top of the work tree or the bare repository that a folder belongs to; itself when it belongs to none. */
    private static Path top(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return at;
            }
            if (Files.exists(at.resolve("HEAD")) && Files.isDirectory(at.resolve("objects"))) {
                return at.endsWith(".git") ? at.getParent() : at;
            }
        }
        return folder;
    }

    private static String name(Path location) {
        Path named = location;
        while (named.getFileName() != null
                && named.getParent() != null
                && NAMELESS.contains(named.getFileName().toString())) {
            named = named.getParent();
        }
        String name =
                named.getFileName() == null ? "repository" : named.getFileName().toString();
        return name.length() > 4 && name.endsWith(".git") ? name.substring(0, name.length() - 4) : name;
    }

    private static String digits(Path location) {
        return PatternId.sha256(location.toString()).substring(0, 8);
    }
}
