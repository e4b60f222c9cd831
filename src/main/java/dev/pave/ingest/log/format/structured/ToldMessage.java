package dev.pave.ingest.log.format.structured;

import dev.pave.store.log.ExecutionRow;

/**
 * What is told of a message.
 *
 * @param micros   when; {@link ExecutionRow#NONE} where it is not told
 * @param severity how bad
 * @param message  the message itself
 * @param more     what failed, e.g. a stack trace; null for nothing
 * @param session  who wrote it; null where it is not told
 * @param isLine   whether the message is a line of a log, which may have a header or go on with the line before; else it is
 *                 all that there is of it
 */
public record ToldMessage(
        long micros, LogSeverity severity, String message, String more, String session, boolean isLine) {

    /** A text of which nothing is told. */
    public static ToldMessage text(String message) {
        return new ToldMessage(ExecutionRow.NONE, LogSeverity.UNTOLD, message, null, null, true);
    }

    /** What the message itself tells, and this where that tells nothing. */
    public ToldMessage with(ToldMessage inner) {
        return new ToldMessage(
                inner.micros == ExecutionRow.NONE ? micros : inner.micros,
                inner.severity == LogSeverity.UNTOLD ? severity : inner.severity,
                inner.message,
                inner.more == null ? more : inner.more,
                session == null ? inner.session : session,
                inner.isLine);
    }
}
