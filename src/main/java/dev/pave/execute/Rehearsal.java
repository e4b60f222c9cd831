package dev.pave.execute;

import dev.pave.workspace.Plan;
import java.util.List;

/**
 * A plan that was tried elsewhere, and held.
 *
 * @param plan   as it is applied
 * @param checks what was looked at, and is good
 */
public record Rehearsal(Plan plan, List<RunCheck> checks) {

    public Rehearsal {
        checks = List.copyOf(checks);
    }
}
