package dev.pave.pattern.event;

import java.time.Instant;
import java.util.Objects;

/**
 * An execution of a session as the guards see it.
 *
 * @param seq         its place in the session, from 1
 * @param operation   its normalised form; {@link #CLAIM} for what an agent said when it stopped
 * @param raw         as it was written, without secrets; the operation where the log has no more
 * @param argumentsId stands for all arguments, where {@code raw} does not tell them all; null otherwise
 * @param resultId    stands for what came out of it, without numbers and times; null where the log does not tell
 * @param shown       what its output says of tests or checks: success, failure, or unknown
 * @param outcome     how it ended
 * @param message     what it said where it failed or its output tells of a failure; null otherwise
 * @param startedAt   when it began; null when unknown
 */
public record SessionStep(
        long seq,
        String operation,
        String raw,
        String argumentsId,
        String resultId,
        Execution.Outcome shown,
        Execution.Outcome outcome,
        String message,
        Instant startedAt) {

    /** The operation of what an agent said when it stopped. */
    public static final String CLAIM = "claim";

    public SessionStep {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(raw, "raw");
        Objects.requireNonNull(shown, "shown");
        Objects.requireNonNull(outcome, "outcome");
    }

    /** What was done and to what, exactly: two steps of the same are the same call. */
    public String call() {
        return operation + '\n' + (argumentsId == null ? raw : argumentsId);
    }

    /** How it went by all that the log tells: an output that shows a failure beats an exit code of 0. */
    public Execution.Outcome end() {
        return shown == Execution.Outcome.UNKNOWN || outcome == Execution.Outcome.FAILURE ? outcome : shown;
    }
}
