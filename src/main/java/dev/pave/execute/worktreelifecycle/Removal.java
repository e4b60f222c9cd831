package dev.pave.execute.worktreelifecycle;

import dev.pave.workspace.GitOperation;
import java.util.List;

/** How a work tree goes, and comes back while the run is not over: git removes its folder and what it knows of it. */
final class Removal {

    private Removal() {}

    static GitOperation step(WorkTree tree) {
        String path = tree.path().toString();
        List<String> remove = List.of("worktree", "remove", path);
        if (!tree.isThere()) {
            return new GitOperation(remove, List.of());
        }
        return new GitOperation(
                remove,
                tree.branch() == null
                        ? List.of("worktree", "add", "--quiet", "--detach", path, tree.head())
                        : List.of("worktree", "add", "--quiet", path, tree.branch()));
    }
}
