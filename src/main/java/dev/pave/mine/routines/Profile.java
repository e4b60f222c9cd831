package dev.pave.mine.routines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A profile of a routine: its steps in order, after the last of which the first may come again (a profile hidden Markov
 * model, Durbin et al. 1998, chapter 5, closed to a ring, with a place outside). All costs are natural logarithms
 * against telling each event by itself.
 *
 * @param columns  the steps
 * @param inserted events between a step and the next that belong to none, by step, a passage
 * @param entered  how often an occurrence began at a step out of nowhere
 * @param left     how often it ended after one into nowhere
 * @param begun    share of the sessions that begin with an occurrence
 * @param backs    where occurrences go back to an earlier step and do what is between once more
 */
record Profile(
        List<ProfileStep> columns, double[] inserted, double[] entered, double[] left, double begun, List<Back> backs) {

    /**
     * A loop within an occurrence.
     *
     * @param from  its last step
     * @param to    its first step, before that
     * @param share of those that are done with it, those that go round once more
     */
    record Back(int from, int to, double share) {}

    private static final double NOISE = 0.04;
    private static final double OPEN = 0.25;
    private static final double HALF = 0.5;
    private static final double STAYS_OUTSIDE = 0.95;
    private static final double OUTSIDE = Math.log(STAYS_OUTSIDE);

    /** Of {@link #begun}: sessions begin with an occurrence no more often than one begins anywhere. */
    static final double ANYWHERE = 1 - STAYS_OUTSIDE;

    /**
     * A profile of which nothing is known but the steps.
     *
     * @param alone whether, as like as not, an occurrence ends after the last of them
     */
    static Profile of(int[] symbols, boolean alone) {
        List<ProfileStep> columns = new ArrayList<>();
        for (int symbol : symbols) {
            columns.add(ProfileStep.of(symbol));
        }
        Profile profile = plain(columns);
        if (alone && symbols.length > 0) {
            profile.entered()[0] = 1;
            profile.left()[symbols.length - 1] = columns.get(symbols.length - 1).having() * HALF;
        }
        return profile;
    }

    static Profile plain(List<ProfileStep> columns) {
        int n = columns.size();
        return new Profile(
                List.copyOf(columns), filled(n, OPEN), filled(n, NOISE), filled(n, NOISE), ANYWHERE, List.of());
    }

    private static double[] filled(int n, double value) {
        double[] values = new double[n];
        Arrays.fill(values, value);
        return values;
    }

    int size() {
        return columns.size();
    }

    /**
     * Share of the occurrences that have a step, 0 to 1. In sessions those that were over before it count too: in one
     * stream nothing but the next occurrence ends one. A step that is done again and again says nothing of how many
     * occurrences there are.
     */
    double presence(int step, boolean sessions) {
        if (!sessions) {
            return columns.get(step).share();
        }
        int occurrences = 0;
        for (int c = 0; c < size(); c++) {
            int at = c;
            boolean again = backs.stream().anyMatch(back -> back.to() <= at && at <= back.from());
            occurrences =
                    again ? occurrences : Math.max(occurrences, columns.get(c).having());
        }
        ProfileStep column = columns.get(step);
        return Math.min(column.share(), column.having() / (double) Math.max(1, occurrences));
    }

    /** Whether an occurrence may go back from one step to the other. */
    boolean goesBack(int from, int to) {
        return backs.stream().anyMatch(back -> back.from() == from && back.to() == to);
    }

    Profile with(List<Back> loops) {
        return new Profile(columns, inserted, entered, left, begun, List.copyOf(loops));
    }

    /** The same ring, beginning at another step, without loops. */
    Profile from(int first) {
        List<ProfileStep> rotated = new ArrayList<>(columns);
        Collections.rotate(rotated, -first);
        return new Profile(
                List.copyOf(rotated),
                rotated(inserted, first),
                rotated(entered, first),
                rotated(left, first),
                begun,
                List.of());
    }

    private static double[] rotated(double[] values, int first) {
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = values[(i + first) % values.length];
        }
        return result;
    }

    double[] skipCosts() {
        return columns.stream().mapToDouble(c -> Math.log(skip(c))).toArray();
    }

    double[] keepCosts() {
        return columns.stream().mapToDouble(c -> Math.log(1 - skip(c))).toArray();
    }

    private static double skip(ProfileStep column) {
        return (column.skipped() + 2 * NOISE) / (column.skipped() + column.having() + 2.0);
    }

    /** Cost of another event that belongs to no step, after each step. */
    double[] insertCosts() {
        double[] costs = new double[size()];
        for (int i = 0; i < costs.length; i++) {
            costs[i] = Math.log(inserted[i] / (1 + inserted[i]));
        }
        return costs;
    }

    /** Cost of going on after each step. */
    double[] goOnCosts() {
        double[] costs = new double[size()];
        for (int i = 0; i < costs.length; i++) {
            costs[i] = Math.log(1 / (1 + inserted[i]));
        }
        return costs;
    }

    double[] enterCosts() {
        double total = 0;
        for (double n : entered) {
            total += n + 0.5;
        }
        double[] costs = new double[size()];
        for (int i = 0; i < costs.length; i++) {
            costs[i] = Math.log((1 - STAYS_OUTSIDE) * (entered[i] + 0.5) / total);
        }
        return costs;
    }

    double[] leaveCosts() {
        double[] costs = new double[size()];
        for (int i = 0; i < costs.length; i++) {
            double passed = columns.get(i).having() + 1.0;
            costs[i] = Math.log((Math.min(left[i], passed) + NOISE) / (passed + 1));
        }
        return costs;
    }

    static double outsideCost() {
        return OUTSIDE;
    }

    /** What beginning an occurrence costs less, or more, with a session than in the middle of other work. */
    double beginningBonus() {
        return Math.log(begun / (1 - STAYS_OUTSIDE));
    }

    /** The same of not beginning one. */
    double waitingBonus() {
        return Math.log((1 - begun) / STAYS_OUTSIDE);
    }

    /** Gain of each symbol, at each step, against its usual frequency. */
    double[][] odds(double[] usual) {
        double[][] odds = new double[usual.length][size()];
        for (int c = 0; c < size(); c++) {
            ProfileStep column = columns.get(c);
            double noise = 0.2 + NOISE * column.having();
            double total = column.having() + noise;
            for (int s = 0; s < usual.length; s++) {
                int count = column.counts().getOrDefault(s, 0);
                odds[s][c] = Math.log((count / usual[s] + noise) / total);
            }
        }
        return odds;
    }

    /** Whether all that is known of both is the same, so that both decode alike. */
    boolean same(Profile other) {
        return other != null
                && columns.equals(other.columns)
                && Arrays.equals(inserted, other.inserted)
                && Arrays.equals(entered, other.entered)
                && Arrays.equals(left, other.left)
                && begun == other.begun
                && backs.equals(other.backs);
    }
}
