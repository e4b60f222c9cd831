package dev.pave.pattern.event;

import java.time.Instant;
import java.util.Locale;

/**
 * One recorded run of an operation; a line of {@code specs/schemas/execution.schema.json}.
 *
 * @param executionId unique
 * @param sessionId   of the shell, job or transcript that it belongs to
 * @param startedAt   when it began
 * @param durationMs  how long it took, milliseconds
 * @param actor       who ran it
 * @param operation   its normalised form, e.g. {@code pave run P-3f2a91c0}
 * @param raw         as it was written, without what must not be stored
 * @param outcome     how it ended
 * @param exitCode    what it told its caller
 * @param message     why it failed, in words; {@code unchanged} of a run of pave that had nothing to do; empty otherwise
 * @param patternId   the pattern that was run; null where it was none
 * @param executor    that ran it; null where none did
 */
public record Execution(
        String executionId,
        String sessionId,
        Instant startedAt,
        long durationMs,
        String actor,
        String operation,
        String raw,
        Outcome outcome,
        int exitCode,
        String message,
        String patternId,
        String executor) {

    /** How an operation ended. */
    public enum Outcome {
        SUCCESS,
        FAILURE,
        UNKNOWN;

        /** The name used in tables and JSON, e.g. {@code success}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
