package dev.pave.store.log;

import java.time.Instant;

/**
 * What is known about a log file: a row of {@code log_sources} with its cursor.
 *
 * @param sourceId    stable id, e.g. {@code build.log-1f3a9c02}
 * @param location    where it was seen last
 * @param format      what it was read as
 * @param size        bytes of the file then
 * @param modifiedMs  its time then
 * @param executions  rows of it
 * @param rejected    lines of it that could not be read
 * @param redacted    secrets that were taken out
 * @param fingerprint how its content begins
 * @param position    where to go on
 * @param ingestedAt  when it was read last
 */
public record LogFileState(
        String sourceId,
        String location,
        String format,
        long size,
        long modifiedMs,
        long executions,
        long rejected,
        long redacted,
        String fingerprint,
        String position,
        Instant ingestedAt) {

    /** The same file, as it was when it was looked at again. */
    public LogFileState seen(String nowAt, long nowSize, long nowModifiedMs, Instant now) {
        return new LogFileState(
                sourceId,
                nowAt,
                format,
                nowSize,
                nowModifiedMs,
                executions,
                rejected,
                redacted,
                fingerprint,
                position,
                now);
    }

    /** What is known once some of it was read. */
    public LogFileState reached(String readAs, String begins, String nextPosition, Instant now) {
        return new LogFileState(
                sourceId,
                location,
                readAs,
                size,
                modifiedMs,
                executions,
                rejected,
                redacted,
                begins,
                nextPosition,
                now);
    }

    /** With other figures. */
    public LogFileState counted(long rows, long badLines, long secrets) {
        return new LogFileState(
                sourceId,
                location,
                format,
                size,
                modifiedMs,
                rows,
                badLines,
                secrets,
                fingerprint,
                position,
                ingestedAt);
    }
}
