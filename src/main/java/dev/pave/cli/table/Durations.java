package dev.pave.cli.table;

import dev.pave.pattern.event.Quartiles;

/** Durations as people say them. */
final class Durations {

    private Durations() {}

    /** The median, and between what half of them lie. */
    static String spread(Quartiles q) {
        return q.equals(Quartiles.NONE)
                ? ""
                : time(q.median())
                        + (q.lower() == q.upper() ? "" : " (" + time(q.lower()) + " to " + time(q.upper()) + ")");
    }

    /** Milliseconds as people say them, e.g. {@code 340 ms}, {@code 12.5 s}, {@code 3 min 20 s}, {@code 2 h 5 min}. */
    static String time(long ms) {
        if (ms < 1000) {
            return ms + " ms";
        }
        long seconds = ms / 1000;
        if (seconds < 60) {
            return seconds + (seconds < 10 && ms % 1000 >= 100 ? "." + ms % 1000 / 100 : "") + " s";
        }
        long minutes = seconds / 60;
        if (minutes < 60) {
            return minutes + " min" + (seconds % 60 == 0 ? "" : " " + seconds % 60 + " s");
        }
        long hours = minutes / 60;
        return hours < 48
                ? hours + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min")
                : hours / 24 + " days";
    }
}
