package dev.pave.mine.files.proof;

import dev.pave.mine.files.predict.Scored;
import dev.pave.pattern.Action;
import dev.pave.pattern.change.CommitFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How good suggestions would have been, had every created file of history been asked about before its commit. A query
 * is a file created in a commit that creates at most {@value #MOST_CREATED}; the truth is what else the commit created
 * (for edits: modified).
 */
public final class Score {

    public static final int MOST_CREATED = 20;
    private static final int BANDS = 20;
    private static final double[] THRESHOLDS = {0.5, 0.75, 0.9};

    /**
     * Figures at one threshold.
     *
     * @param threshold     least confidence that counts
     * @param precision     share of suggested creations that came true
     * @param recall        share of created companions that were suggested
     * @param suggested     creations suggested
     * @param editPrecision share of suggested edits that came true
     * @param editsSuggested edits suggested
     * @param nagRate       share of commits with created files that got a suggestion which nobody followed
     */
    public record At(
            double threshold,
            double precision,
            double recall,
            long suggested,
            double editPrecision,
            long editsSuggested,
            double nagRate) {}

    /**
     * One band of the calibration curve.
     *
     * @param from      least confidence of the band; it is 0.05 wide
     * @param suggested statements in it
     * @param cameTrue  share of them that came true
     */
    public record Band(double from, long suggested, double cameTrue) {}

    /**
     * Predictions made by patterns that were good enough for automatic approval by then.
     *
     * @param predictions how many
     * @param cameTrue    share of them that came true
     */
    public record Approved(long predictions, double cameTrue) {}

    private final long[][] created = new long[THRESHOLDS.length][2];
    private final long[][] edited = new long[THRESHOLDS.length][2];
    private final long[] nagged = new long[THRESHOLDS.length];
    private final long[][] bands = new long[BANDS][2];
    private long queries;
    private long answered;
    private long commits;
    private long companions;

    public void add(CommitFiles commit, List<Scored> scored) {
        int files = commit.added().size();
        if (files == 0 || files > MOST_CREATED) {
            return;
        }
        commits++;
        queries += files;
        companions += (long) files * (files - 1);
        Set<String> changed = new HashSet<>(commit.added());
        changed.addAll(commit.modified());
        Set<String> answeredHere = new HashSet<>();
        boolean[] nag = new boolean[THRESHOLDS.length];
        for (Scored s : scored) {
            add(s, changed, nag);
            if (s.prediction().confidence() >= 0.75) {
                answeredHere.add(s.created());
            }
        }
        answered += answeredHere.size();
        for (int t = 0; t < nag.length; t++) {
            nagged[t] += nag[t] ? 1 : 0;
        }
    }

    private void add(Scored s, Set<String> changed, boolean[] nag) {
        double confidence = s.prediction().confidence();
        boolean create = s.prediction().action() == Action.CREATE;
        long[] band = bands[Math.min(BANDS - 1, (int) (confidence * BANDS + 1e-9))];
        band[s.hit() ? 0 : 1]++;
        for (int t = 0; t < THRESHOLDS.length; t++) {
            if (confidence >= THRESHOLDS[t]) {
                (create ? created : edited)[t][s.hit() ? 0 : 1]++;
                nag[t] |= !s.hit() && !changed.contains(s.prediction().path());
            }
        }
    }

    public long queries() {
        return queries;
    }

    /** Queries with a suggestion at 0.75 or more. */
    public long answered() {
        return answered;
    }

    /** Commits that created at least one and at most {@value #MOST_CREATED} files. */
    public long commits() {
        return commits;
    }

    public List<At> thresholds() {
        List<At> at = new ArrayList<>();
        for (int t = 0; t < THRESHOLDS.length; t++) {
            at.add(new At(
                    THRESHOLDS[t],
                    share(created[t][0], created[t][0] + created[t][1]),
                    share(created[t][0], companions),
                    created[t][0] + created[t][1],
                    share(edited[t][0], edited[t][0] + edited[t][1]),
                    edited[t][0] + edited[t][1],
                    share(nagged[t], commits)));
        }
        return at;
    }

    public List<Band> calibration() {
        List<Band> curve = new ArrayList<>();
        for (int b = 0; b < BANDS; b++) {
            long n = bands[b][0] + bands[b][1];
            curve.add(new Band(b / (double) BANDS, n, share(bands[b][0], n)));
        }
        return curve;
    }

    static double share(long part, long whole) {
        return whole == 0 ? 0 : part / (double) whole;
    }
}
