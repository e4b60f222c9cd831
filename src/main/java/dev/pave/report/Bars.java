package dev.pave.report;

/** The bars of charts over time. */
final class Bars {

    /** Bars of a chart at most. */
    static final int MOST = 130;

    private Bars() {}

    /**
     * How long a bar is, so that there are not too many.
     *
     * @param hours that the chart is about; null where no times are known
     * @return a unit of {@code date_trunc}
     */
    static String unit(Object hours) {
        long span = hours == null ? 0 : ((Number) hours).longValue();
        if (span <= MOST) {
            return "hour";
        }
        if (span / 24 <= MOST) {
            return "day";
        }
        return span / (24 * 7) <= MOST ? "week" : "month";
    }
}
