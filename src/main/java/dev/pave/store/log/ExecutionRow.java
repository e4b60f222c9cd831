package dev.pave.store.log;

/**
 * A row of {@code execution_logs} on its way into the warehouse. A record for ten million of them: no boxes, and texts are
 * UTF-8 already, so that one that recurs is encoded once.
 *
 * @param executionId   unique
 * @param sessionId     the run of executions that it belongs to
 * @param seq           its place there, from 1
 * @param startedMicros microseconds since 1970 UTC; {@link #NONE} when unknown
 * @param durationMs    milliseconds; {@link #NONE} when unknown
 * @param actor         who ran it; null when unknown
 * @param operationId   stands for the operation
 * @param operation     normalised form
 * @param raw           as it was written; null where that is the operation
 * @param outcome       {@code success}, {@code failure}, {@code unknown}
 * @param exitCode      {@link #NONE} when unknown
 * @param message       why it failed, or what else it said; null for nothing
 * @param patternId     the pattern that was run; null for none
 * @param parameters    what the normal form leaves out, as JSON; null for nothing
 * @param argumentsId  stands for all arguments of a tool's call; null where {@code raw} tells them all
 * @param resultId     stands for what came out of it; null where the log does not tell
 * @param shown        what its output says of tests: {@code success}, {@code failure}; null for nothing
 */
public record ExecutionRow(
        byte[] executionId,
        byte[] sessionId,
        long seq,
        long startedMicros,
        long durationMs,
        byte[] actor,
        byte[] operationId,
        byte[] operation,
        byte[] raw,
        byte[] outcome,
        long exitCode,
        byte[] message,
        byte[] patternId,
        byte[] parameters,
        byte[] argumentsId,
        byte[] resultId,
        byte[] shown) {

    /** How the id of an operation begins that is a masked message, for which a template is to be found. */
    public static final String SHAPE = "S-";

    /** Stands for a number that is not known. */
    public static final long NONE = Long.MIN_VALUE;
}
