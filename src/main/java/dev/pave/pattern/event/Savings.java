package dev.pave.pattern.event;

/**
 * What the runs of a pattern saved a person.
 *
 * @param byHand  once without pave
 * @param rest    what of that stays for a person in each run
 * @param uses    runs that were applied and changed something
 * @param runMs   their median time; null where there is none yet, as the two that follow
 * @param savedMs a use: by hand, less what stays and the median run; below 0 where it took longer
 * @param totalMs the same over all uses, each with the time that it took
 */
public record Savings(String patternId, Part byHand, Part rest, int uses, Long runMs, Long savedMs, Long totalMs) {

    /**
     * A time and what it rests on.
     *
     * @param source in words
     */
    public record Part(long ms, String source) {}

    /**
     * @param medianMs of the runs
     * @param sumMs    of the runs
     */
    public static Savings of(String patternId, Part byHand, Part rest, int uses, long medianMs, long sumMs) {
        long each = byHand.ms() - rest.ms();
        return uses == 0
                ? new Savings(patternId, byHand, rest, 0, null, null, null)
                : new Savings(patternId, byHand, rest, uses, medianMs, each - medianMs, uses * each - sumMs);
    }
}
