package dev.pave.execute.selfheal;

import dev.pave.judge.fact.Risk;
import java.util.Set;

/**
 * What a command was meant to be.
 *
 * @param name       what says so
 * @param command    as a shell would take it
 * @param risks      those that the command itself does not show
 * @param privileged whether it runs as somebody else
 * @param respelt    whether it is the same command with a word put right
 * @param confidence 0 to 1
 */
record Correction(
        String name, String command, Set<Risk> risks, boolean privileged, boolean respelt, double confidence) {

    /** The same command, with a word put right. */
    static Correction respelt(String name, String command, double confidence) {
        return new Correction(name, command, Set.of(), false, true, confidence);
    }
}
