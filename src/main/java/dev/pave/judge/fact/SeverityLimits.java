package dev.pave.judge.fact;

/**
 * A fact: how often a failure recurs that is more than a note; from {@code mining_config.yaml}.
 *
 * @param warningFrom occurrences that make a warning
 * @param errorFrom   occurrences that make an error
 */
public record SeverityLimits(int warningFrom, int errorFrom) {}
