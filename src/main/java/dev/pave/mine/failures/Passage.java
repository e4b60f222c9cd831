package dev.pave.mine.failures;

import java.time.Instant;
import java.util.List;

/**
 * From a failure to the next run of the same operation. Of both only what is asked for later: there may be millions.
 *
 * @param session   in which both were
 * @param failed    place of the failure in the session
 * @param ended     place of the next run in the session
 * @param endedAt   when that began; null when unknown
 * @param position  of that run among all events
 * @param steps     what was done between, distinct, in the order in which it was first done, without what only looks
 * @param succeeded whether the next run went well
 */
record Passage(
        String session, long failed, long ended, Instant endedAt, int position, List<String> steps, boolean succeeded) {

    boolean isRetry() {
        return steps.isEmpty();
    }
}
