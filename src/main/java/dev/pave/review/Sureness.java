package dev.pave.review;

import dev.pave.pattern.Repetition;

/** How sure a candidate is, in words: how often its predictions came true, newer ones weighing more. */
public final class Sureness {

    private static final double ALMOST_ALWAYS = 0.9;
    private static final double USUALLY = 0.75;
    private static final double OFTEN = 0.6;
    private static final double SOMETIMES = 0.4;

    private Sureness() {}

    /** E.g. {@code usually, 8 of 10}. */
    public static String of(Repetition found) {
        return found.isProven()
                ? word(found.confidence()) + ", " + found.hits() + " of " + (found.hits() + found.misses())
                : "no evidence yet";
    }

    private static String word(double confidence) {
        if (confidence >= USUALLY) {
            return confidence >= ALMOST_ALWAYS ? "almost always" : "usually";
        }
        if (confidence >= OFTEN) {
            return "often";
        }
        return confidence >= SOMETIMES ? "now and then" : "seldom";
    }
}
