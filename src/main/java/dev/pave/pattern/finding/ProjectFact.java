package dev.pave.pattern.finding;

/** A fact about a whole file: what it lacks among the other files of its project. */
public sealed interface ProjectFact permits MissingCompanion, UnusedModule, UncoveredLines {

    /** The file, relative to the root, with forward slashes. */
    String path();

    /** Where in it a finding is shown, from 1. */
    int line();

    /** The guard that looks for it. */
    Guard guard();

    /** What was seen, a line each. */
    String evidence();
}
