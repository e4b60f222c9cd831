package dev.pave.judge;

/**
 * A fact: how often the same may be done without a new result; from {@code anti_pattern_guards.yaml}. It is there where
 * the guard is enabled.
 *
 * @param rounds most rounds
 */
public record IterationLimit(int rounds) {}
