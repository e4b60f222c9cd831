package dev.pave.ingest.text;

import dev.pave.store.log.ExecutionRow;

/**
 * Labels of TAI64 and TAI64N, as multilog and runit's svlogd put them before a line: {@code @} and 16 or 24 hexadecimal digits,
 * seconds of TAI since 1970 above 2^62, and nanoseconds. As daemontools do, UTC is taken to be ten seconds behind; their labels
 * are made of system times in the same way.
 */
final class Tai64 {

    private static final int SECONDS = 16;
    private static final int WITH_NANOS = 24;
    private static final long EPOCH = (1L << 62) + 10;
    /** A label after the year 2514 is some other number. */
    private static final long MOST = 1L << 34;

    private Tai64() {}

    /** Behind the label that begins at a place. */
    static int end(String line, int from) {
        int at = from + 1;
        while (at < line.length() && Character.digit(line.charAt(at), 16) >= 0) {
            at++;
        }
        return at;
    }

    /** @return microseconds since 1970; {@link ExecutionRow#NONE} where none begins */
    static long micros(String line, int from) {
        int digits = end(line, from) - from - 1;
        if (line.charAt(from) != '@' || digits != SECONDS && digits != WITH_NANOS || line.charAt(from + 1) != '4') {
            return ExecutionRow.NONE;
        }
        long seconds = Long.parseLong(line, from + 1, from + 1 + SECONDS, 16) - EPOCH;
        long nanos = digits == SECONDS ? 0 : Long.parseLong(line, from + 1 + SECONDS, from + 1 + WITH_NANOS, 16);
        boolean told = seconds >= 0 && seconds < MOST && nanos < 1_000_000_000;
        return told ? seconds * 1_000_000 + nanos / 1000 : ExecutionRow.NONE;
    }
}
