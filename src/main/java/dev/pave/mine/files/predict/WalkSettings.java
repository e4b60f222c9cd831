package dev.pave.mine.files.predict;

import java.io.Serializable;

/**
 * How the walk through history learns.
 *
 * @param halfLife          events after which a record weighs half
 * @param priorWeight       events that the prior weighs for a rule of one folder
 * @param generalWeight     events that the prior weighs for a rule whose folder is left open
 * @param generalMean       prior mean of such a rule: that two files share a name in one folder says little of others
 * @param ownRecord         events of a folder after which it speaks for itself and no longer for the general rule
 * @param maxInstances      instances in a commit above which it is a bulk change in any repository, that nothing is learned from
 * @param maxFiles          created files in a commit above which it is one in any case
 * @param maxEdits          modified files in a commit above which they say nothing about what comes along
 * @param calibrationWeight predictions that a stated confidence weighs against its own record
 * @param made              confidence from which a prediction counts as made, for a pattern's record
 */
public record WalkSettings(
        double halfLife,
        double priorWeight,
        double generalWeight,
        double generalMean,
        int ownRecord,
        int maxInstances,
        int maxFiles,
        int maxEdits,
        double calibrationWeight,
        double made)
        implements Serializable {

    public static final WalkSettings DEFAULT = new WalkSettings(7.5, 2, 6, 0.05, 3, 20, 200, 40, 10, 0.5);

    public WalkSettings {
        if (!(halfLife > 0)) {
            throw new IllegalArgumentException("half-life must be above 0 events, but is " + halfLife);
        }
    }

    public WalkSettings withHalfLife(double events) {
        return new WalkSettings(
                events,
                priorWeight,
                generalWeight,
                generalMean,
                ownRecord,
                maxInstances,
                maxFiles,
                maxEdits,
                calibrationWeight,
                made);
    }

    /** Weight that an event keeps when the next one comes. */
    public double decay() {
        return Math.pow(0.5, 1 / halfLife);
    }
}
