package dev.pave.judge.fact;

import dev.pave.home.Threshold;

/**
 * A fact: how often a failure recurs that is more than a note; from {@code mining_config.yaml}.
 *
 * @param warningFrom occurrences that make a warning
 * @param errorFrom   occurrences that make an error
 */
public record SeverityLimits(
        @Threshold(min = 1) int warningFrom,
        @Threshold(min = 1) int errorFrom) {

    /** Where no file says otherwise. */
    public static final SeverityLimits USUAL = new SeverityLimits(3, 10);
}
