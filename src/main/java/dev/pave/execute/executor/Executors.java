package dev.pave.execute.executor;

import dev.pave.execute.Executor;
import java.util.List;

/** The one list of what can run a pattern; a new executor is a class and its line here. */
public final class Executors {

    private Executors() {}

    /** A specification that names none is run by the first. */
    public static List<Executor> all() {
        return List.of(
                new FilesPlanner("atomic_create"),
                new FilesPlanner("batch_create"),
                new FilesPlanner("refactor_patch"));
    }

    /** What {@code executor:} of a specification may be. */
    public static List<String> ids() {
        return all().stream().map(Executor::id).toList();
    }
}
