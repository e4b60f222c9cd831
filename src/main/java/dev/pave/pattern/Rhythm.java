package dev.pave.pattern;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How often something happens, and whether it has been silent for long by that. What happens more seldom than it used to
 * is measured by how often it happens now: a usual interval is the mean of all, or that of the newer ones, whichever is
 * longer.
 */
public final class Rhythm {

    /** Nobody calls a silence long that lasted no longer than this. */
    private static final Duration SHORTEST = Duration.ofDays(30);

    /** What was silent for a year came again in the next one about as often as not, whatever its rhythm ... */
    private static final Duration LONG = Duration.ofDays(365);

    /** ... and after two and a half years hardly ever. */
    private static final Duration GONE = Duration.ofDays(912);

    private Rhythm() {}

    /**
     * Weight left of a record when an occurrence is counted for each usual interval without one.
     *
     * @param decay  weight that an interval keeps when the next one comes, 0 to 1
     * @param places where among the events it happened, from 1, oldest first
     * @return 1 fresh to 0 gone
     */
    public static double freshness(double decay, List<Integer> places, int events) {
        double[] at = places.stream().mapToDouble(place -> place).toArray();
        return freshness(decay, at, events, at.length < 2 ? Math.max(1, events) : 1);
    }

    /**
     * The same by the calendar.
     *
     * @param times when it happened, oldest first
     * @param end   the newest event of all
     */
    public static double freshness(double decay, List<Instant> times, Instant end) {
        double[] at = times.stream().mapToDouble(Instant::getEpochSecond).toArray();
        double now = Math.max(end.getEpochSecond(), at[at.length - 1]);
        double silent = now - at[at.length - 1];
        double life = Math.max(SHORTEST.toSeconds(), at[at.length - 1] - at[0]);
        return Math.min(
                freshness(decay, at, now, SHORTEST.toSeconds()), Math.min(ofToday(silent), ofItsLife(life, silent)));
    }

    /** What lasted for a month and was silent for a year was one piece of work, a migration, however often it came then. */
    private static double ofItsLife(double life, double silent) {
        return silent <= life ? 1 : life / silent;
    }

    private static double ofToday(double silent) {
        double left = (GONE.toSeconds() - silent) / (GONE.toSeconds() - LONG.toSeconds());
        return Math.max(0, Math.min(1, left));
    }

    private static double freshness(double decay, double[] at, double end, double least) {
        double silent = end - at[at.length - 1];
        double missed = silent / Math.max(least, usualInterval(decay, at));
        return Math.pow(decay, Math.max(0, missed - 1));
    }

    private static double usualInterval(double decay, double[] at) {
        double sum = 0;
        double weights = 0;
        for (int i = 1; i < at.length; i++) {
            sum = sum * decay + at[i] - at[i - 1];
            weights = weights * decay + 1;
        }
        return at.length < 2 ? 0 : Math.max(sum / weights, (at[at.length - 1] - at[0]) / (at.length - 1));
    }
}
