package dev.pave.judge.fact;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Of a rule: this may overcome the failure.
 *
 * @param recovery   what it is, in words
 * @param command    what would do it; empty for the failed one again
 * @param risks      what it may do beside
 * @param confidence posterior mean of its successes with a uniform prior: 0.5 where nothing is known
 */
public record Proposed(String recovery, String command, Set<Risk> risks, double confidence) implements Outcome {

    public Proposed {
        risks = Collections.unmodifiableSet(risks.isEmpty() ? EnumSet.noneOf(Risk.class) : EnumSet.copyOf(risks));
    }

    /** Of which no record is kept. */
    public Proposed(String recovery, String command, Risk... risks) {
        this(recovery, command, and(List.of(risks), command), mean(0, 0));
    }

    /** Seen to work so often. */
    public Proposed(String recovery, String command, int successes, int attempts) {
        this(recovery, command, and(List.of(), command), mean(successes, attempts));
    }

    private static Set<Risk> and(Collection<Risk> said, String command) {
        EnumSet<Risk> all = EnumSet.noneOf(Risk.class);
        all.addAll(said);
        all.addAll(Risk.of(command));
        return all;
    }

    private static double mean(int successes, int attempts) {
        return (successes + 1.0) / (attempts + 2);
    }

    public boolean needsNetwork() {
        return risks.contains(Risk.NETWORK);
    }

    public boolean isDestructive() {
        return risks.contains(Risk.DESTRUCTIVE);
    }

    public boolean isReversible() {
        return !risks.contains(Risk.IRREVERSIBLE);
    }

    /** Whether an executor may do it without being told to; what destroys or cannot be undone is only ever proposed. */
    public boolean mayRunByItself() {
        return !isDestructive() && isReversible();
    }

    @Override
    public String decision() {
        return "propose";
    }

    @Override
    public String reason() {
        return recovery;
    }
}
