package dev.pave.execute.registry;

import dev.pave.execute.Executor;
import dev.pave.execute.atomiccreate.AtomicCreate;
import dev.pave.execute.batchcreate.BatchCreate;
import dev.pave.execute.composite.Composite;
import dev.pave.execute.executor.FilesPlanner;
import dev.pave.execute.modulecreation.ModuleCreation;
import dev.pave.execute.refactorpatch.RefactorPatch;
import dev.pave.execute.selfheal.SelfHeal;
import dev.pave.execute.verifycommit.VerifyCommit;
import dev.pave.execute.worktreelifecycle.WorktreeLifecycle;
import dev.pave.home.BuiltIn;
import java.util.ArrayList;
import java.util.List;

/** The one list of what can run a pattern; a new executor is a class and its line here. */
public final class Executors {

    private Executors() {}

    /** What pave comes with; new ones each time, since some remember what they read of a home. */
    private static List<Executor> shipped() {
        return List.of(
                new AtomicCreate(),
                new BatchCreate(),
                new RefactorPatch(),
                new VerifyCommit(),
                new SelfHeal(),
                new ModuleCreation(),
                new WorktreeLifecycle());
    }

    /** The first of the list that can run a specification does. */
    public static List<Executor> all() {
        List<Executor> shipped = shipped();
        List<Executor> all = new ArrayList<>(shipped);
        all.add(new Composite(shipped));
        FilesPlanner.IDS.forEach(id -> all.add(new FilesPlanner(id)));
        return all;
    }

    /** The built-in patterns that are there to be run. */
    public static List<String> builtIn() {
        List<Executor> all = all();
        return BuiltIn.IDS.stream()
                .filter(id -> BuiltIn.find(id)
                        .map(BuiltIn::specification)
                        .filter(specification -> all.stream().anyMatch(each -> each.runs(specification)))
                        .isPresent())
                .toList();
    }

    /** What {@code executor:} of a mined specification may be. */
    public static List<String> ids() {
        return FilesPlanner.IDS;
    }
}
