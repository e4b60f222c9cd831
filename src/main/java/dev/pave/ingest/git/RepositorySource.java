package dev.pave.ingest.git;

import dev.pave.store.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * A repository to read.
 *
 * @param sourceId stable id: a name and eight digits that stand for its history, wherever it lies ({@link HistoryIdentity})
 * @param location absolute path
 * @param name     what people call it
 */
public record RepositorySource(String sourceId, Path location, String name) {
    private static final Set<String> NAMELESS = Set.of(".git", "repo", "repository", "checkout", "git", "src");

    /** Ids are names of files too, and a remote may be called anything. */
    private static final int MOST_OF_A_NAME = 80;

    /** The repository at a folder, or around it; the folder may not be there. */
    public static RepositorySource at(Path folder) {
        return at(folder, KnownRoots.NONE);
    }

    /**
     * The same, with a cache for what is found of it.
     *
     * @param cache the cache folder of a home
     */
    public static RepositorySource at(Path folder, Path cache) {
        return at(folder, KnownRoots.in(cache));
    }

    private static RepositorySource at(Path folder, KnownRoots roots) {
        HistoryIdentity identity = HistoryIdentity.of(place(folder), roots);
        return of(identity, identity.digits());
    }

    /** One that was read before, as it was known then. */
    public static RepositorySource of(Source known) {
        return new RepositorySource(known.sourceId(), Path.of(known.location()), known.name());
    }

    static RepositorySource of(HistoryIdentity identity, String digits) {
        String name = name(identity);
        String word = plain(name);
        String id = word.substring(0, Math.min(word.length(), MOST_OF_A_NAME)) + "-" + digits;
        return new RepositorySource(id, identity.location(), name);
    }

    /** The id of a repository when ids stood for places. */
    static String formerId(HistoryIdentity identity) {
        return plain(name(identity.location())) + "-" + identity.placeDigits();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._+-]+", "-");
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

    /** The top of the work tree or the bare repository that a folder belongs to; itself when it belongs to none. */
    static Path place(Path folder) {
        return top(real(folder));
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException notThere) {
            return folder.toAbsolutePath().normalize();
        }
    }

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

    /** The last part of its remote, else of its place. */
    static String name(HistoryIdentity identity) {
        return identity.remote() == null
                ? name(identity.location())
                : identity.remote().substring(identity.remote().lastIndexOf('/') + 1);
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
}
