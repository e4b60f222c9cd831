package dev.pave.workspace;

/** One thing that a plan does, or says why it does not do it. */
public sealed interface Step permits FileStep, ProcessStep, Shown {

    /** The name used in JSON: {@code file}, {@code git} or {@code command}. */
    String kind();

    /** What is done, e.g. {@code create}; of a process, its words. */
    String action();

    /** Why it stands in the way, or what is to be known about it; may be empty. */
    String reason();

    /** Whether anything is another one afterwards. */
    boolean changes();

    /** Of a file or folder; null where it is of none. */
    default String path() {
        return null;
    }

    /** What changes, as a unified diff; empty where there is none to show. */
    default String diff() {
        return "";
    }
}
