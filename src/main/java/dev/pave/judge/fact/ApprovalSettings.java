package dev.pave.judge.fact;

/**
 * A fact: the four settings of automatic approval; from {@code auto_approval_rules.yaml}.
 *
 * @param confidenceThreshold  least confidence, 0 to 1
 * @param minExecutions        least occurrences and, with {@code requireTests}, least scored predictions
 * @param maxAutoApprovePerDay most approvals by rules on one day (UTC), over all runs
 * @param requireTests         whether a pattern must have been tested: predicted on history that it had not seen
 */
public record ApprovalSettings(
        double confidenceThreshold, int minExecutions, int maxAutoApprovePerDay, boolean requireTests) {}
