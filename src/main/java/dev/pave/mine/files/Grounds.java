package dev.pave.mine.files;

import dev.pave.pattern.Action;

/**
 * What a prediction rests on.
 *
 * @param context   the created file's path as the rule sees it
 * @param place     where in that path the name is
 * @param events    commits that created such a path
 * @param prior     what the more general rule says, 0 to 1; null where there is none
 * @param agreement the best that another reading of the name says, 0 to 1; 0 where there is none
 */
record Grounds(Context context, Core.Place place, int events, Double prior, double agreement) {

    Grounds agreedTo(double posterior) {
        return new Grounds(context, place, events, prior, Math.max(agreement, posterior));
    }

    /** The value of each {@link Sign}, in its order. */
    double[] signs(Prediction prediction, Tree tree, int commits) {
        Rule rule = prediction.rule();
        Tally tally = rule.tally();
        boolean creates = prediction.action() == Action.CREATE;
        Siblings siblings = creates ? Siblings.of(context, rule, tree) : Siblings.NONE;
        double weight = tally.hitWeight() + tally.missWeight();
        double ever = tally.hits() + (double) tally.misses();
        double[] values = new double[Sign.values().length];
        values[Sign.RATE.ordinal()] = Sign.logOdds((tally.hitWeight() + 0.5) / (weight + 1));
        values[Sign.RECENT_HITS.ordinal()] = Math.log1p(tally.hitWeight());
        values[Sign.RECENT_MISSES.ordinal()] = Math.log1p(tally.missWeight());
        values[Sign.RATE_EVER.ordinal()] = Sign.logOdds((tally.hits() + 0.5) / (ever + 1));
        values[Sign.HITS_EVER.ordinal()] = Math.log1p(tally.hits());
        values[Sign.MISSES_EVER.ordinal()] = Math.log1p(tally.misses());
        values[Sign.LAST.ordinal()] = tally.lastCameTrue() ? 1 : 0;
        values[Sign.EDIT.ordinal()] = creates ? 0 : 1;
        values[Sign.GENERAL.ordinal()] = context.level() > 0 ? 1 : 0;
        values[Sign.FOLDER.ordinal()] = place == Core.Place.FOLDER ? 1 : 0;
        values[Sign.PRIOR.ordinal()] = prior == null ? 0 : Sign.logOdds(prior);
        values[Sign.NO_PRIOR.ordinal()] = prior == null ? 1 : 0;
        values[Sign.SILENCE.ordinal()] = Math.log1p(commits - rule.lastTrue());
        values[Sign.EVENTS.ordinal()] = Math.log1p(events);
        values[Sign.SIBLINGS.ordinal()] = siblings.logOdds();
        values[Sign.SIBLINGS_SEEN.ordinal()] = Math.log1p(siblings.seen());
        values[Sign.SIBLINGS_OF_LAST_WORD.ordinal()] = siblings.sameLast().logOdds();
        values[Sign.SIBLINGS_OF_FIRST_WORD.ordinal()] = siblings.sameFirst().logOdds();
        values[Sign.AGREEMENT.ordinal()] = Sign.logOdds(Math.max(0.02, agreement));
        return values;
    }
}
