package dev.pave.mine.routines;

/**
 * How routines are looked for. The defaults were chosen on three generated logs and one recorded from a person.
 *
 * @param minSupport  occurrences below which a stretch is no routine
 * @param mostSteps   steps of a routine at most
 * @param reach       events that a step may be away from the one before it, while a routine is first sketched
 * @param minShare    share of the occurrences that an optional step needs to be one
 * @param complete    share of a routine's usual steps that a stretch needs to be an occurrence
 * @param sample      events, the newest ones, that routines are learned from; occurrences are looked for in all
 * @param mostRoutines routines at most
 * @param halfLife    occurrences after which a record weighs half
 */
public record RoutineSettings(
        int minSupport,
        int mostSteps,
        int reach,
        double minShare,
        double complete,
        int sample,
        int mostRoutines,
        double halfLife) {

    public static final RoutineSettings DEFAULT = new RoutineSettings(3, 64, 4, 0.05, 0.5, 1 << 18, 50, 7.5);

    public RoutineSettings {
        if (minSupport < 2 || mostSteps < 2 || reach < 1 || sample < 1 || !(halfLife > 0)) {
            throw new IllegalArgumentException("a routine needs two occurrences, two steps, a reach, a sample and a"
                    + " half-life above 0, but was asked for " + minSupport + ", " + mostSteps + ", " + reach + ", "
                    + sample + " and " + halfLife);
        }
    }

    /** The same, learning from so many events at most. */
    RoutineSettings sampling(int events) {
        return new RoutineSettings(minSupport, mostSteps, reach, minShare, complete, events, mostRoutines, halfLife);
    }

    /** Weight that an occurrence keeps when the next one comes. */
    double decay() {
        return Math.pow(0.5, 1 / halfLife);
    }
}
