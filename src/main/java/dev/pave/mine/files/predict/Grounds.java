package dev.pave.mine.files.predict;

import dev.pave.pattern.Action;

/**
 * What a prediction rests on.
 *
 * @param context   the created file's path as the rule sees it
 * @param place     where in that path the name is
 * @param events    commits that created such a path
 * @param prior     what the more general rule says, 0 to 1; null where there is none
 * @param agreement the best that another reading of the name says, 0 to 1; 0 where there is none
 * @param late      of an edit, whether the name was there before: another file is there that usually comes with such a one
 */
public record Grounds(Context context, NamePart.Place place, int events, Double prior, double agreement, boolean late) {

    Grounds agreedTo(double posterior, boolean isLate) {
        return new Grounds(context, place, events, prior, Math.max(agreement, posterior), late || isLate);
    }

    /** The value of each {@link ConfidenceSign}, in its order. */
    public double[] signs(Prediction prediction, Tree tree, int commits) {
        Rule rule = prediction.rule();
        Tally tally = rule.tally();
        boolean creates = prediction.action() == Action.CREATE;
        Siblings siblings = creates ? Siblings.of(context, rule, tree) : Siblings.NONE;
        double weight = tally.hitWeight() + tally.missWeight();
        double ever = tally.hits() + (double) tally.misses();
        double[] values = new double[ConfidenceSign.values().length];
        values[ConfidenceSign.RATE.ordinal()] = ConfidenceSign.logOdds((tally.hitWeight() + 0.5) / (weight + 1));
        values[ConfidenceSign.RECENT_HITS.ordinal()] = Math.log1p(tally.hitWeight());
        values[ConfidenceSign.RECENT_MISSES.ordinal()] = Math.log1p(tally.missWeight());
        values[ConfidenceSign.RATE_EVER.ordinal()] = ConfidenceSign.logOdds((tally.hits() + 0.5) / (ever + 1));
        values[ConfidenceSign.HITS_EVER.ordinal()] = Math.log1p(tally.hits());
        values[ConfidenceSign.MISSES_EVER.ordinal()] = Math.log1p(tally.misses());
        values[ConfidenceSign.LAST.ordinal()] = tally.lastCameTrue() ? 1 : 0;
        values[ConfidenceSign.EDIT.ordinal()] = creates ? 0 : 1;
        values[ConfidenceSign.GENERAL.ordinal()] = context.level() > 0 ? 1 : 0;
        values[ConfidenceSign.FOLDER.ordinal()] = place == NamePart.Place.FOLDER ? 1 : 0;
        values[ConfidenceSign.PRIOR.ordinal()] = prior == null ? 0 : ConfidenceSign.logOdds(prior);
        values[ConfidenceSign.NO_PRIOR.ordinal()] = prior == null ? 1 : 0;
        values[ConfidenceSign.SILENCE.ordinal()] = Math.log1p(commits - rule.lastTrue());
        values[ConfidenceSign.EVENTS.ordinal()] = Math.log1p(events);
        values[ConfidenceSign.SIBLINGS.ordinal()] = siblings.logOdds();
        values[ConfidenceSign.SIBLINGS_SEEN.ordinal()] = Math.log1p(siblings.seen());
        values[ConfidenceSign.SIBLINGS_OF_LAST_WORD.ordinal()] =
                siblings.sameLast().logOdds();
        values[ConfidenceSign.SIBLINGS_OF_FIRST_WORD.ordinal()] =
                siblings.sameFirst().logOdds();
        values[ConfidenceSign.AGREEMENT.ordinal()] = ConfidenceSign.logOdds(Math.max(0.02, agreement));
        return values;
    }
}
