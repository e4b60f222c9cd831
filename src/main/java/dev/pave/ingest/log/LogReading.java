package dev.pave.ingest.log;

/**
 * What one reading of a log file did.
 *
 * @param sourceId   the file, wherever it moved; null when it was refused before it had an id, or is empty
 * @param name       its name
 * @param format     what it was read as; null when unknown
 * @param executions rows of it in the store now
 * @param added      how many more than before
 * @param rejected   lines that could not be read this time
 * @param redacted   secrets that were taken out this time
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
        String refusal) {

    static LogReading nothing(String sourceId, String name, String format, long executions) {
        return new LogReading(sourceId, name, format, executions, 0, 0, 0, null);
    }

    public static LogReading refused(String sourceId, String name, String format, long executions, String why) {
        return new LogReading(sourceId, name, format, executions, 0, 1, 0, why);
    }
}
