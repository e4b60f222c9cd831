package dev.pave.mine.routines;

import java.util.Arrays;

/**
 * One passage through a routine.
 *
 * @param events which events are steps, growing
 * @param steps  the step that each is; growing but where a loop goes round again
 */
record Stretch(int[] events, int[] steps) {

    int first() {
        return events[0];
    }

    int last() {
        return events[events.length - 1];
    }

    boolean has(int step) {
        return Arrays.stream(steps).anyMatch(s -> s == step);
    }
}
