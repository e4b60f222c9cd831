package dev.pave.execute;

import dev.pave.workspace.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Looks at what a run has just changed, before it is kept. It changes nothing itself. */
@FunctionalInterface
public interface RunHook {

    /**
     * What is wrong with it.
     *
     * @param plan what was done
     * @param root of the changed repository
     */
    List<RunFinding> changed(RunContext run, Plan plan, Path root) throws IOException;
}
