package dev.pave.ingest.git;

import java.nio.file.Path;

/** Where a repository's hooks are: {@code core.hooksPath}, else {@code hooks} in the folder that worktrees share. */
public final class GitHooks {

    private GitHooks() {}

    /**
     * @param repository its folder, or one below
     * @throws RepositoryException when there is none
     */
    public static Path folder(Path repository) {
        try (GitRepository opened =
                GitRepository.open(RepositorySource.at(repository).location())) {
            return opened.hooks();
        }
    }
}
