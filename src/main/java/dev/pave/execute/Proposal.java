package dev.pave.execute;

import java.util.Locale;

/**
 * What may overcome a failure.
 *
 * @param rule       what proposes it
 * @param recovery   in words
 * @param command    as a shell would take it; empty for the failed command once more
 * @param risk       {@code none}, {@code network}, {@code destructive} or {@code privileged}
 * @param confidence 0 to 1
 */
public record Proposal(String rule, String recovery, String command, String risk, double confidence) {

    /** For people. */
    public String told() {
        return String.format(
                Locale.ROOT,
                "%.2f  %s  (%s%s)",
                confidence,
                command.isEmpty() ? "the same again" : command,
                recovery,
                risk.equals("none") ? "" : "; " + risk);
    }
}
