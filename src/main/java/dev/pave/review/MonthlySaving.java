package dev.pave.review;

import dev.pave.pattern.Candidate;
import dev.pave.pattern.Repetition;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * What a candidate saves a month, by its own rate: how often it came since its first time. Minutes where logs timed it, else
 * lines as they were saved when its last files were written anew.
 *
 * @param uses      times a month
 * @param minutes   a month; 0 where nothing was timed
 * @param lines     a month; 0 where no text is foreseen, or where minutes are known
 * @param linesEach of one time
 */
public record MonthlySaving(double uses, double minutes, double lines, double linesEach) {

    /** Past files of a role on which its text is replayed, at most. */
    private static final int REPLAYED = 30;

    private static final double DAYS_A_MONTH = 365.25 / 12;
    private static final double MS_A_MINUTE = 60_000;
    private static final double SECONDS_A_MINUTE = 60;

    /** As the order of candidates has it: a line takes about as long to write. */
    private static final double SECONDS_A_LINE = 10;

    private static final double LEAST = 0.05;
    private static final double WITH_A_DIGIT = 10;

    /** @param newest when any candidate was seen last */
    public static MonthlySaving of(Candidate candidate, Instant newest) {
        Repetition found = candidate.found();
        double months = found.firstSeen() == null
                ? 1
                : Math.max(1, Duration.between(found.firstSeen(), newest).toDays() / DAYS_A_MONTH);
        double uses = found.support() / months;
        if (candidate.timeSavedMs() != null && candidate.timeSavedMs() > 0) {
            return new MonthlySaving(uses, candidate.timeSavedMs() / MS_A_MINUTE / months, 0, 0);
        }
        double each = candidate.linesSaved() == null
                ? 0
                : Math.max(0, candidate.linesSaved() / (double) Math.max(1, Math.min(REPLAYED, found.support())));
        return new MonthlySaving(uses, 0, uses * each, each);
    }

    /** What orders minutes and lines together. */
    public double seconds() {
        return minutes * SECONDS_A_MINUTE + lines * SECONDS_A_LINE;
    }

    /** How often, e.g. {@code 3.2}. */
    public String often() {
        return figure(uses);
    }

    /** For a narrow column, e.g. {@code 36 lines}; empty where nothing is foreseen. */
    public String briefly() {
        return minutes > 0 ? figure(minutes) + " min" : lines > 0 ? figure(lines) + " lines" : "";
    }

    /** With where the number comes from. */
    public String inWords() {
        String rate = often() + " times a month";
        if (minutes > 0) {
            return "about " + figure(minutes) + " minutes a month: " + rate + ", timed in the logs";
        }
        return lines <= 0
                ? rate + "; no text is foreseen"
                : "about " + figure(lines) + " lines a month: " + rate + ", " + figure(linesEach)
                        + " lines each when its last files were written anew";
    }

    private static String figure(double value) {
        if (value > 0 && value < LEAST) {
            return "under 0.1";
        }
        return String.format(Locale.ROOT, value < WITH_A_DIGIT ? "%.1f" : "%.0f", value);
    }
}
