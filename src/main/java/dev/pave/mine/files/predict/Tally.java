package dev.pave.mine.files.predict;

import java.util.Collection;
import java.util.List;

/**
 * A walk-forward record: how often a prediction came true, newer events weighing more. An event is a commit; where a
 * commit holds several predictions of the same rule they share its weight.
 */
public final class Tally {

    private double hitWeight;
    private double missWeight;
    private int hits;
    private int misses;
    private long recent;
    private int openHits;
    private int openMisses;

    /** The record of several commits, oldest first, each with its outcomes. */
    public static Tally of(Collection<List<Boolean>> commits, double decay) {
        Tally tally = new Tally();
        for (List<Boolean> outcomes : commits) {
            outcomes.forEach(tally::add);
            tally.close(decay);
        }
        return tally;
    }

    public void add(boolean hit) {
        if (hit) {
            openHits++;
            hits++;
        } else {
            openMisses++;
            misses++;
        }
        recent = recent << 1 | (hit ? 1 : 0);
    }

    boolean lastCameTrue() {
        return (recent & 1) == 1;
    }

    /** Ends the commit: what was added since the last call becomes one event. */
    public void close(double decay) {
        int n = openHits + openMisses;
        if (n == 0) {
            return;
        }
        hitWeight = hitWeight * decay + openHits / (double) n;
        missWeight = missWeight * decay + openMisses / (double) n;
        openHits = 0;
        openMisses = 0;
    }

    /** Starts from a record that was kept elsewhere. */
    void startFrom(double hitWeight, double missWeight, int hits, int misses) {
        this.hitWeight = hitWeight;
        this.missWeight = missWeight;
        this.hits = hits;
        this.misses = misses;
        this.recent = hits > 0 ? 1 : 0;
    }

    void startFrom(Tally other) {
        startFrom(other.hitWeight, other.missWeight, other.hits, other.misses);
        recent = other.recent;
    }

    public double hitWeight() {
        return hitWeight;
    }

    double missWeight() {
        return missWeight;
    }

    /** Share of the weight that came true; 0 without events. */
    public double rate() {
        double weight = hitWeight + missWeight;
        return weight == 0 ? 0 : hitWeight / weight;
    }

    public int hits() {
        return hits;
    }

    public int misses() {
        return misses;
    }

    /** Posterior mean with a uniform prior: (hits + 1) / (hits + misses + 2), in decayed weights. */
    public double confidence() {
        return confidence(0.5, 2);
    }

    /** Posterior mean with a prior of the given mean that weighs as much as so many events. */
    public double confidence(double priorMean, double priorWeight) {
        return (hitWeight + priorWeight * priorMean) / (hitWeight + missWeight + priorWeight);
    }

    /** The record in words, e.g. {@code 41 of the last 42}. */
    public String inWords() {
        int seen = Math.min(hits + misses, Long.SIZE);
        int came = Long.bitCount(seen == Long.SIZE ? recent : recent & ((1L << seen) - 1));
        return came + " of the last " + seen;
    }
}
