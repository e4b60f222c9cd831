package dev.pave.pattern;

import java.util.List;

/** What became of predictions, in the order in which they were made; newer ones weigh more. Not thread-safe. */
public final class HitRecord {

    private final double decay;
    private int hits;
    private int misses;
    private double hitWeight;
    private double missWeight;

    /** @param decay weight that a prediction keeps when the next one comes, 0 to 1 */
    public HitRecord(double decay) {
        this.decay = decay;
    }

    /**
     * Weight left of a record when an occurrence is counted for each usual interval without one.
     *
     * @param places where among the events it happened, from 1, oldest first
     */
    public static double freshness(double decay, List<Integer> places, int events) {
        int last = places.get(places.size() - 1);
        double interval = places.size() < 2 ? events : (last - places.get(0)) / (double) (places.size() - 1);
        double missed = (events - last) / Math.max(1, interval);
        return Math.pow(decay, Math.max(0, missed - 1));
    }

    public void note(boolean came) {
        hits += came ? 1 : 0;
        misses += came ? 0 : 1;
        hitWeight = hitWeight * decay + (came ? 1 : 0);
        missWeight = missWeight * decay + (came ? 0 : 1);
    }

    public int hits() {
        return hits;
    }

    public int misses() {
        return misses;
    }

    /** Posterior mean with a uniform prior. */
    public double confidence() {
        return (hitWeight + 1) / (hitWeight + missWeight + 2);
    }
}
