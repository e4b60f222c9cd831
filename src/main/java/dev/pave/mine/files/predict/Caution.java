package dev.pave.mine.files.predict;

import dev.pave.pattern.Action;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much less is claimed in a repository whose people follow their conventions less often than confident statements say
 * (adaptive inference under a shift of the distribution: Gibbs and Candès 2021). After each commit, what came true of its
 * statements of {@value #CONFIDENT} or more is compared with what is asked of all such statements together; the claims move
 * by the difference, in log-odds, and are never raised above what was said without it.
 */
final class Caution {

    /** What a suggestion is made from, where nobody asks for less. */
    private static final double CONFIDENT = 0.75;
    /** Share of all statements from there on that is to come true. */
    private static final double ASKED = 0.95;

    private static final double STEP = 0.05;
    /** Much more costs right suggestions: with 0.7 one repository lost a third of its recall. */
    private static final double MOST_OF_CREATIONS = 0.25;
    /** Edits that stay out come in later commits more often than files do; 0.25 leaves them below what is asked. */
    private static final double MOST_OF_EDITS = 0.5;

    /** Statements of one commit that count. */
    private static final int MOST_PER_COMMIT = 3;

    private final Map<Action, Double> lowered = new HashMap<>();

    private double of(Action action) {
        return lowered.getOrDefault(action, 0.0);
    }

    /** What is said aloud of something that is thought, 0 to 1. */
    double said(Action action, double thought) {
        double caution = of(action);
        return caution == 0 ? thought : ConfidenceSign.logistic(ConfidenceSign.logOdds(thought) - caution);
    }

    private double thought(Prediction prediction) {
        double caution = of(prediction.action());
        return ConfidenceSign.logistic(ConfidenceSign.logOdds(prediction.confidence()) + caution);
    }

    /** Learns from what was said of a commit. */
    void learn(List<Scored> commit) {
        commit.stream()
                .filter(scored -> thought(scored.prediction()) >= CONFIDENT)
                .collect(Collectors.groupingBy(scored -> scored.prediction().action()))
                .forEach(this::learn);
    }

    private void learn(Action action, Collection<Scored> confident) {
        double cameTrue = confident.stream().filter(Scored::hit).count() / (double) confident.size();
        double step = STEP * Math.min(confident.size(), MOST_PER_COMMIT);
        lowered.put(action, Math.min(most(action), Math.max(0, of(action) + step * (ASKED - cameTrue))));
    }

    private static double most(Action action) {
        return action == Action.EDIT ? MOST_OF_EDITS : MOST_OF_CREATIONS;
    }
}
