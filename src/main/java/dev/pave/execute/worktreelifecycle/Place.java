package dev.pave.execute.worktreelifecycle;

import dev.pave.workspace.ExecutionException;
import java.nio.file.Path;

/** Where a work tree may be: beside the repository, or in it. */
final class Place {

    private Place() {}

    /** @throws ExecutionException for any other place */
    static void require(WorkTrees trees, Path path) {
        Path beside = trees.main().path().getParent();
        if (path.equals(beside)
                || !path.startsWith(beside) && !path.startsWith(trees.here().getParent())) {
            throw new ExecutionException(
                    path + " leads out of " + beside + "; a work tree is made beside its repository");
        }
        if (path.startsWith(trees.common()) || path.toString().matches("(?i).*[/\\\\]\\.git([/\\\\].*)?")) {
            throw new ExecutionException(path + " is in .git, which only git writes");
        }
        for (WorkTree other : trees.all()) {
            if (!other.main() && (path.startsWith(other.path()) || other.path().startsWith(path))) {
                throw new ExecutionException(path + " and the work tree " + other.path() + " would be in each other");
            }
        }
        if (trees.main().path().startsWith(path)) {
            throw new ExecutionException(path + " holds the repository itself");
        }
    }
}
