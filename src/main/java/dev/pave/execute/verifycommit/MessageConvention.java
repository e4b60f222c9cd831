package dev.pave.execute.verifycommit;

import dev.pave.execute.RunFinding;

/** How messages are written in a repository. */
interface MessageConvention {

    /** Takes what is wrong with a message. */
    interface Complaints {
        void say(String rule, String severity, String message);

        default void error(String rule, String message) {
            say(rule, RunFinding.ERROR, message);
        }
    }

    /** In words, e.g. {@code [Tag] Subject, as 96 % of the last 500 messages}. */
    String told();

    void judge(CommitMessage message, Complaints into);
}
