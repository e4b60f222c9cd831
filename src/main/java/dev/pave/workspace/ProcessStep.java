package dev.pave.workspace;

import java.util.List;

/** A process that is run once the files are in their places, in the order of the plan. */
public sealed interface ProcessStep extends Step permits GitOperation, CommandStep {

    /** Its arguments; never a shell's line. */
    List<String> arguments();

    /** What takes it back, run the same way; empty where nothing does. */
    List<String> inverse();

    /** How it stands among the others. */
    default StepOptions options() {
        return StepOptions.PLAIN;
    }

    @Override
    default String reason() {
        return inverse().isEmpty() ? "cannot be undone" : "";
    }

    @Override
    default boolean changes() {
        return true;
    }
}
