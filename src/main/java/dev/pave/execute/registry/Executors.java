package dev.pave.execute.registry;

import dev.pave.execute.Executor;
import dev.pave.execute.executor.FilesPlanner;
import dev.pave.execute.refactorpatch.RefactorPatch;
import dev.pave.execute.worktreelifecycle.WorktreeLifecycle;
import dev.pave.home.BuiltIn;
import java.util.List;

/** The one list of what can run a pattern; a new executor is a class and its line here. */
public final class Executors {

    private Executors() {}

    /** The first of the list that can run a specification does. */
    public static List<Executor> all() {
        return List.of(
                new FilesPlanner("atomic_create"),
                new FilesPlanner("batch_create"),
                new FilesPlanner("refactor_patch"),
                new RefactorPatch(),
                new WorktreeLifecycle());
    }

    /** The built-in patterns that are there to be run. */
    public static List<String> builtIn() {
        return BuiltIn.IDS.stream()
                .filter(id -> BuiltIn.find(id)
                        .map(BuiltIn::specification)
                        .filter(specification -> all().stream().anyMatch(each -> each.runs(specification)))
                        .isPresent())
                .toList();
    }

    /** What {@code executor:} of a mined specification may be. */
    public static List<String> ids() {
        return all().stream().map(Executor::id).distinct().toList();
    }
}
