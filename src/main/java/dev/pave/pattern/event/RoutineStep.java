package dev.pave.pattern.event;

import java.util.List;

/**
 * One step of a routine.
 *
 * @param operations what is done, most frequent first; several where one of them is done
 * @param share      share of the occurrences that have it, 0 to 1
 * @param repeated   whether some occurrences do it several times in a row
 * @param waits      time from the end of the step before to its beginning, milliseconds
 * @param durations  how long it takes itself, milliseconds
 */
public record RoutineStep(
        List<String> operations, double share, boolean repeated, Quartiles waits, Quartiles durations) {

    private static final double ALWAYS = 0.9;

    public RoutineStep {
        operations = List.copyOf(operations);
    }

    /** Whether more than one occurrence in ten goes without it. */
    public boolean optional() {
        return share < ALWAYS;
    }

    /** Readable, e.g. {@code open file}, {@code [save|save as]?} or {@code type+}. */
    public String notation() {
        String what = operations.size() == 1 ? operations.get(0) : "[" + String.join("|", operations) + "]";
        return what + (repeated ? optional() ? "*" : "+" : optional() ? "?" : "");
    }
}
