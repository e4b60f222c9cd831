package dev.pave.judge.fact;

import dev.pave.home.Threshold;
import dev.pave.pattern.Repetition;
import java.io.Serializable;

/**
 * A fact: the settings of automatic approval; from {@code auto_approval_rules.yaml}.
 *
 * @param confidenceThreshold  least confidence, 0 to 1
 * @param minExecutions        least occurrences and, with {@code requireTests}, least scored predictions
 * @param maxAutoApprovePerDay most approvals by rules on one day (UTC), over all runs
 * @param requireTests         whether a pattern must have been tested: predicted on history that it had not seen
 * @param minFreshness         least freshness, 0 to 1: 0.75 is left after four of a pattern's usual intervals
 */
public record ApprovalSettings(
        @Threshold(environment = "PATTERN_AUTO_APPROVE_THRESHOLD")
        double confidenceThreshold,

        @Threshold(min = 1) int minExecutions,
        @Threshold int maxAutoApprovePerDay,
        @Threshold boolean requireTests,
        @Threshold double minFreshness)
        implements Serializable {

    /** Where no file says otherwise. */
    public static final ApprovalSettings USUAL = new ApprovalSettings(0.75, 3, 5, true, 0.75);

    /** Whether its record alone would not hold it back: its texts may still. */
    public boolean admit(Repetition found) {
        return found.confidence() >= confidenceThreshold
                && found.support() >= minExecutions
                && found.freshness() >= minFreshness
                && (!requireTests || found.hits() + found.misses() >= minExecutions);
    }
}
