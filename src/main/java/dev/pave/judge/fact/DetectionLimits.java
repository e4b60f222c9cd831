package dev.pave.judge.fact;

import dev.pave.home.Threshold;
import dev.pave.pattern.Kind;

/**
 * A fact: what a repetition of one kind needs to become a candidate; from {@code mining_config.yaml}.
 *
 * @param kind          the kind it is about
 * @param minSupport    occurrences over all of history
 * @param minBatch      occurrences in one single change that suffice alone; 0 when a batch never does
 * @param minConfidence confidence asked of what has enough support, 0 to 1
 * @param minFreshness  freshness below which a convention counts as retired, 0 to 1
 */
public record DetectionLimits(
        Kind kind,
        @Threshold(min = 1) int minSupport,
        @Threshold int minBatch,
        @Threshold double minConfidence,
        @Threshold double minFreshness) {

    /** Where no file says otherwise. */
    public static DetectionLimits usual(Kind kind) {
        return switch (kind) {
            case SIMILAR_FILES -> new DetectionLimits(kind, 3, 3, 0.20, 0.25);
            case COMPANION_EDIT -> new DetectionLimits(kind, 5, 0, 0.40, 0.25);
            case ROUTINE -> new DetectionLimits(kind, 3, 0, 0.40, 0.25);
            case RECOVERY -> new DetectionLimits(kind, 3, 0, 0.60, 0.25);
        };
    }
}
