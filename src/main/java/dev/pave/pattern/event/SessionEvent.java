package dev.pave.pattern.event;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;

/**
 * One event of a session as the miners read it.
 *
 * @param sessionId  the ordered run that it belongs to; a flat stream is one session
 * @param seq        its place in the session, growing
 * @param operation  its normalised form, the label that repetitions are looked for in
 * @param startedAt  when it began; null when unknown
 * @param durationMs how long it took, milliseconds
 * @param outcome    how it ended
 * @param parameters what varies from run to run, name to value, e.g. {@code path -> src/a.txt}; small, and
 *                   not changed any more
 */
public record SessionEvent(
        String sessionId,
        long seq,
        String operation,
        Instant startedAt,
        long durationMs,
        Execution.Outcome outcome,
        Map<String, String> parameters) {

    public SessionEvent {
        parameters = Collections.unmodifiableMap(parameters);
    }
}
