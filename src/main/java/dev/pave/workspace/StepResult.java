package dev.pave.workspace;

/**
 * What became of a process of a plan.
 *
 * @param step   its words
 * @param fate   whether it was done, and well
 * @param output the end of what it printed; it may hold secrets
 */
public record StepResult(String step, StepOptions.Fate fate, String output) {}
