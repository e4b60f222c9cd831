package dev.pave.ingest.log;

import dev.pave.store.log.LogFileState;

/**
 * What one reading of a log file did.
 *
 * @param sourceId   the file, wherever it moved; null when it was refused before it had an id
 * @param name       its name
 * @param format     what it was read as, {@code copy} or {@code empty} where there was nothing to read; null when unknown
 * @param executions rows of it in the store now
 * @param added      how many more than before
 * @param rejected   lines that could not be read this time
 * @param redacted   secrets that were taken out this time
 * @param original   where the file is that this one is a copy of; null when it is none
 * @param refusal    why nothing of it was read; null when it was
 */
public record LogReading(
        String sourceId,
        String name,
        String format,
        long executions,
        long added,
        long rejected,
        long redacted,
        String original,
        String refusal) {

    /** Nothing was new. */
    static LogReading nothing(LogFileState state, String name) {
        return new LogReading(state.sourceId(), name, state.format(), state.executions(), 0, 0, 0, null, null);
    }

    /** Its content is read where it was seen first. */
    static LogReading copy(LogFileState state, String name, LogFileState original) {
        return new LogReading(state.sourceId(), name, KnownLogs.COPY, 0, 0, 0, 0, original.location(), null);
    }

    public static LogReading refused(String sourceId, String name, String format, long executions, String why) {
        return new LogReading(sourceId, name, format, executions, 0, 1, 0, null, why);
    }

    /** The source that has its executions; empty where it has none of its own. */
    public String countedAs() {
        return isSource() ? sourceId : "";
    }

    /** Whether it has executions of its own. */
    public boolean isSource() {
        return refusal == null && format != null && original == null && !format.equals(KnownLogs.EMPTY);
    }

    /** What became of it, for people: {@code read}, {@code empty}, {@code copy of /logs/app.log}, {@code refused}. */
    public String fate() {
        if (refusal != null) {
            return "refused";
        }
        return original != null ? "copy of " + original : KnownLogs.EMPTY.equals(format) ? KnownLogs.EMPTY : "read";
    }
}
