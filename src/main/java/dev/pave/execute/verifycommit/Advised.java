package dev.pave.execute.verifycommit;

import dev.pave.execute.RunFinding;

/** A convention that a repository's messages do not keep to so far: what it says are warnings. */
record Advised(MessageConvention convention) implements MessageConvention {

    @Override
    public String told() {
        return convention.told() + ", as warnings: the last messages have nothing in common";
    }

    @Override
    public void judge(CommitMessage message, Complaints into) {
        convention.judge(message, (rule, severity, text) -> into.say(rule, RunFinding.WARNING, text));
    }
}
