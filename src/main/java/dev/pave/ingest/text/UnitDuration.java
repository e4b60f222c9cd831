package dev.pave.ingest.text;

import dev.pave.store.log.ExecutionRow;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations of which each part has a unit: {@code 1h2m}, {@code 2m 3s}, and all that Go prints. */
public final class UnitDuration {

    private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(ns|us|\u00b5s|ms|d|h|s|m)\\s*");
    private static final Map<String, Double> UNITS =
            Map.of("ns", 1e-6, "us", 1e-3, "\u00b5s", 1e-3, "ms", 1., "s", 1e3, "m", 6e4, "h", 3.6e6, "d", 86.4e6);

    private UnitDuration() {}

    /** In milliseconds; {@link ExecutionRow#NONE} for another text. */
    public static long millis(String text) {
        double millis = 0;
        int end = 0;
        for (Matcher part = PART.matcher(text); part.find() && part.start() == end; end = part.end()) {
            millis += Double.parseDouble(part.group(1)) * UNITS.get(part.group(2));
        }
        return end == 0 || end < text.length() ? ExecutionRow.NONE : Math.round(millis);
    }
}
