package dev.pave.serve.data;

/** The run that was asked for is there no more. */
public final class RunGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RunGone(String run) {
        super("the snapshot of run " + run + " is gone; ask from the first page on, which is of the newest run");
    }
}
