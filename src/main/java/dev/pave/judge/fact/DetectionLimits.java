package dev.pave.judge.fact;

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
public record DetectionLimits(Kind kind, int minSupport, int minBatch, double minConfidence, double minFreshness) {}
