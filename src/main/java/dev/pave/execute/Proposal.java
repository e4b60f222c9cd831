package dev.pave.execute;

/**
 * What may overcome a failure.
 *
 * @param rule       what proposes it
 * @param recovery   in words
 * @param command    as a shell would take it; empty for the failed command once more
 * @param risk       {@code none}, {@code network}, {@code destructive} or {@code irreversible}
 * @param confidence 0 to 1
 */
public record Proposal(String rule, String recovery, String command, String risk, double confidence) {}
