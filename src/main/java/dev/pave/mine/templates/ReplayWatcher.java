package dev.pave.mine.templates;

import java.util.Map;

/** Is told of each past file that was written again, oldest first. */
@FunctionalInterface
public interface ReplayWatcher {

    /** The score of what pave would have written. */
    String PAVE = "pave";

    /** The scores of the simplest peer, see {@link NaiveVoting}. */
    String NAIVE_VOTING = "naive_voting";

    /**
     * @param role   its path template
     * @param scores by method, {@link #PAVE} and {@link #NAIVE_VOTING} among them
     */
    void replayed(String role, Map<String, FileScore> scores);
}
