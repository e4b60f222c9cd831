package dev.pave.pattern.event;

import java.util.Arrays;

/**
 * How some times are spread, milliseconds. All are 0 where there was nothing to measure.
 *
 * @param lower  a quarter is no longer than this
 * @param median half is no longer than this
 * @param upper  three quarters are no longer than this
 */
public record Quartiles(long lower, long median, long upper) {

    public static final Quartiles NONE = new Quartiles(0, 0, 0);

    /** Nearest-rank quartiles. */
    public static Quartiles of(long[] times) {
        if (times.length == 0) {
            return NONE;
        }
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        int last = sorted.length - 1;
        return new Quartiles(sorted[last / 4], sorted[last / 2], sorted[3 * last / 4]);
    }
}
