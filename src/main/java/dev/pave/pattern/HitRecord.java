package dev.pave.pattern;

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
