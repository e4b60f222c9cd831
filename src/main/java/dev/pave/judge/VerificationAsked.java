package dev.pave.judge;

/**
 * A fact: what a claim of success needs; from {@code anti_pattern_guards.yaml}. It is there where the guard is enabled.
 *
 * @param required    whether something must have verified the work
 * @param groundTruth whether its result must have been seen
 */
public record VerificationAsked(boolean required, boolean groundTruth) {}
