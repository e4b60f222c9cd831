package dev.pave.job;

/** Hands on what a run tells, and remembers which step is going on, for failures that do not say where they happened. */
final class LastStep implements JobListener {

    private final JobListener listener;
    private volatile String name = "job";
    private volatile boolean warned;

    LastStep(JobListener listener) {
        this.listener = listener;
    }

    String name() {
        return name;
    }

    /** Whether anything was told that people should look at. */
    boolean hasWarned() {
        return warned;
    }

    @Override
    public void step(String begun) {
        name = begun;
        listener.step(begun);
    }

    @Override
    public void reading(String repository, long done, long total) {
        listener.reading(repository, done, total);
    }

    @Override
    public void warning(String message) {
        warned = true;
        listener.warning(message);
    }
}
