package dev.pave.mine.files.predict;

import dev.pave.pattern.Action;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The record of stated confidences in this repository: of all that was said with 0.60 to 0.65, how much came true? A
 * confidence is lowered to what such statements were worth so far, and never raised: pave does not claim more than its
 * rules' records, nor more than it kept.
 */
public final class Calibration {

    private static final int BANDS = 20;
    private static final int MOST_PER_COMMIT = 3;

    /** Statements of one sort: how many, and how many came true. */
    private static final class Kept {
        private double said;
        private double true_;
    }

    private final Map<String, Kept> record = new HashMap<>();
    private final double weight;

    Calibration(double weight) {
        this.weight = weight;
    }

    public double confidence(Prediction prediction) {
        double p = prediction.posterior();
        p = blend(p, record.get(band(prediction)));
        p = blend(p, record.get(sort(prediction)));
        return Math.min(p, prediction.posterior());
    }

    private double blend(double p, Kept kept) {
        return kept == null ? p : (kept.true_ + weight * p) / (kept.said + weight);
    }

    /** Learns from a commit: many statements of one sort in one commit weigh as much as three. */
    void learn(List<Scored> commit) {
        Map<String, Kept> here = new HashMap<>();
        for (Scored scored : commit) {
            count(here, band(scored.prediction()), scored.hit());
            count(here, sort(scored.prediction()), scored.hit());
        }
        here.forEach((key, seen) -> {
            Kept kept = record.computeIfAbsent(key, k -> new Kept());
            double counted = Math.min(seen.said, MOST_PER_COMMIT);
            kept.said += counted;
            kept.true_ += counted * seen.true_ / seen.said;
        });
    }

    private static void count(Map<String, Kept> here, String key, boolean hit) {
        Kept kept = here.computeIfAbsent(key, k -> new Kept());
        kept.said++;
        kept.true_ += hit ? 1 : 0;
    }

    private static String band(Prediction prediction) {
        String action = prediction.action() == Action.CREATE ? "+" : "~";
        return action + (int) (prediction.posterior() * BANDS);
    }

    private static String sort(Prediction prediction) {
        Rule rule = prediction.rule();
        return band(prediction) + (rule.level() > 0 ? "general" : "own") + rule.place();
    }
}
