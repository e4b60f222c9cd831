package dev.pave.workspace;

import dev.pave.pattern.Locked;

/** Another run has the staging folder. */
public final class RunningException extends ExecutionException implements Locked {

    private static final long serialVersionUID = 1L;

    RunningException(String message) {
        super(message);
    }
}
