package dev.pave.mine.failures;

import dev.pave.pattern.event.SessionEvent;
import java.util.List;

/**
 * From a failure to the next run of the same operation.
 *
 * @param failed    the failure
 * @param ended     the next run
 * @param position  of that run among all events
 * @param steps     what was done between, distinct, in the order in which it was first done, without what only looks
 * @param succeeded whether the next run went well
 */
record Passage(SessionEvent failed, SessionEvent ended, int position, List<String> steps, boolean succeeded) {

    boolean isRetry() {
        return steps.isEmpty();
    }
}
