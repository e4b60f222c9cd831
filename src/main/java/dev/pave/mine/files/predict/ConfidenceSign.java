package dev.pave.mine.files.predict;

/**
 * What speaks for and against a prediction, and how much it weighs. The weights were learned by logistic regression
 * from the predictions made walking forward through other repositories' histories; {@code bench/signs.sh} learns them
 * again. Shares are given as log-odds, counts as ln(1 + n).
 */
public enum ConfidenceSign {
    /** Share of the rule's recent events that came true. */
    RATE(0.4206),
    RECENT_HITS(0.6006),
    RECENT_MISSES(-0.6498),
    /** Share of all predictions of the rule that came true, however old. */
    RATE_EVER(-0.2694),
    HITS_EVER(0.3531),
    MISSES_EVER(-0.1462),
    /** Whether the newest came true. */
    LAST(0.5428),
    EDIT(1.5466),
    /** Whether a folder is open in the rule. */
    GENERAL(0.3811),
    /** Whether the name is a folder's. */
    FOLDER(1.5873),
    /** What the more general rule says. */
    PRIOR(0.3699),
    NO_PRIOR(-0.9153),
    /** Commits with new files since the rule last came true. */
    SILENCE(-0.1403),
    /** Commits that created such a file. */
    EVENTS(-0.2267),
    /** Share of the files beside it that have this companion today. */
    SIBLINGS(0.2672),
    SIBLINGS_SEEN(0.3127),
    /** The same of those whose name ends with the same word, and of those that begin with it. */
    SIBLINGS_OF_LAST_WORD(0.7526),
    SIBLINGS_OF_FIRST_WORD(0.4041),
    /** What another reading of the name says. */
    AGREEMENT(0.1057);

    static final double INTERCEPT = -0.3014;

    private final double weight;

    ConfidenceSign(double weight) {
        this.weight = weight;
    }

    double weight() {
        return weight;
    }

    static double logOdds(double share) {
        double p = Math.min(0.997, Math.max(0.003, share));
        return Math.log(p / (1 - p));
    }

    public static double logistic(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    /** Probability, 0 to 1, from the value of each sign in the order of this enum. */
    static double probability(double[] values) {
        double sum = INTERCEPT;
        for (ConfidenceSign sign : values()) {
            sum += sign.weight * values[sign.ordinal()];
        }
        return logistic(sum);
    }
}
