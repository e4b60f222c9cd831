package dev.pave.judge.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/** Numbers in words for rules: {@code confidence 0.71 is below 0.75}. */
public final class Figures {

    private static final int USUAL_DIGITS = 2;
    private static final int MOST_DIGITS = 12;

    private Figures() {}

    /** Two figures with as many digits as it takes to see that the first is below the second. */
    public static String below(String what, double value, double limit) {
        int digits = USUAL_DIGITS;
        while (digits < MOST_DIGITS && rounded(value, digits).compareTo(exact(limit)) >= 0) {
            digits++;
        }
        return what + " " + rounded(value, digits).toPlainString() + " is below " + limit(limit);
    }

    /** A figure as people write it, with at most two digits and rounded down. */
    public static String of(double value) {
        return rounded(value, USUAL_DIGITS).toPlainString();
    }

    /** A share, rounded down, e.g. {@code 7 %}. */
    public static String percent(double share) {
        return exact(share).movePointRight(2).setScale(0, RoundingMode.DOWN).toPlainString() + " %";
    }

    /** A limit with all the digits that it has, at least two. */
    public static String limit(double value) {
        BigDecimal exact = exact(value).stripTrailingZeros();
        return exact.setScale(Math.max(USUAL_DIGITS, exact.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** A count and what is counted, e.g. {@code 1 prediction}, {@code 3 predictions}. */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** A day, e.g. {@code 2026-03-01}; an unknown time is {@code an unknown day}. */
    public static String day(Instant at) {
        return at == null ? "an unknown day" : at.toString().substring(0, 10);
    }

    private static BigDecimal rounded(double value, int digits) {
        return exact(value).setScale(digits, RoundingMode.DOWN);
    }

    private static BigDecimal exact(double value) {
        return BigDecimal.valueOf(value);
    }
}
