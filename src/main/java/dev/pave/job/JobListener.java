package dev.pave.job;

/** Hears what a run is doing, to show it. */
public interface JobListener {

    /** Nobody listens. */
    JobListener NONE = new JobListener() {};

    /** A step begins. */
    default void step(String name) {}

    /** A repository is being read: commits done of a total. */
    default void reading(String repository, long done, long total) {}

    /** Something that a person should know. */
    default void warning(String message) {}
}
