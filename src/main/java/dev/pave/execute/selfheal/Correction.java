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
 * @param proof      what ends well where it helped
 * @param confidence 0 to 1
 */
record Correction(String name, String command, Set<Risk> risks, boolean privileged, Proof proof, double confidence) {

    /** What ends well where it helped. */
    enum Proof {
        /** It stands for the failed command. */
        ITSELF,
        /** The failed command, run again. */
        COMMAND,
        /** Nothing: it is another command. */
        NONE
    }

    /** The same command, with a word put right. */
    static Correction respelt(String name, String command, double confidence) {
        return new Correction(name, command, Set.of(), false, Proof.ITSELF, confidence);
    }

    /** The same, which nothing would prove. */
    Correction asGuess() {
        return new Correction(name, command, risks, privileged, Proof.NONE, confidence);
    }
}
