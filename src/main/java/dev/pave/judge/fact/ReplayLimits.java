package dev.pave.judge.fact;

import dev.pave.home.Threshold;

/**
 * A fact: what is asked of a replay where tests are required; from {@code mining_config.yaml}.
 *
 * @param minCoverage least share of the people's lines that was foreseen, 0 to 1
 * @param minKept     least share of the generated lines that survived, 0 to 1
 */
public record ReplayLimits(
        @Threshold double minCoverage, @Threshold double minKept) {

    /** Where no file says otherwise. */
    public static final ReplayLimits USUAL = new ReplayLimits(0.02, 0.50);
}
