package dev.pave.store.log;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Whole numbers, four bytes each: by how much they differ from the first one of their stretch. The few that differ by more
 * than fits are kept apart. Filled once, in order, by one thread.
 */
final class Offsets implements Serializable {

    /** What stands for no number. */
    static final long NONE = Long.MIN_VALUE;

    private static final long serialVersionUID = 1L;
    private static final int NO_NUMBER = Integer.MIN_VALUE;
    private static final int APART = Integer.MIN_VALUE + 1;

    private final int[] offsets;
    private final Map<Integer, Long> apart = new HashMap<>();
    /** By stretch. */
    private long[] bases = new long[16];

    private int stretches;
    /** The newest stretch has no number yet. */
    private boolean empty;

    private int size;

    /** @param room how many there will be */
    Offsets(int room) {
        offsets = new int[room];
    }

    /**
     * @param first  whether a stretch begins with it
     * @param number {@link #NONE} for none
     */
    void add(boolean first, long number) {
        if (first) {
            bases = stretches == bases.length ? Arrays.copyOf(bases, 2 * stretches) : bases;
            stretches++;
            empty = true;
        }
        if (empty && number != NONE) {
            bases[stretches - 1] = number;
            empty = false;
        }
        offsets[size] = number == NONE ? NO_NUMBER : offset(number, bases[stretches - 1]);
        if (offsets[size] == APART) {
            apart.put(size, number);
        }
        size++;
    }

    private static int offset(long number, long base) {
        long offset = number - base;
        boolean overflown = ((number ^ base) & (number ^ offset)) < 0;
        return overflown || offset != (int) offset || offset <= APART ? APART : (int) offset;
    }

    /**
     * The number, or {@link #NONE}.
     *
     * @param stretch in which it is, from 0
     * @param at      its place among all, from 0
     */
    long get(int stretch, int at) {
        return switch (offsets[at]) {
            case NO_NUMBER -> NONE;
            case APART -> apart.get(at);
            default -> bases[stretch] + offsets[at];
        };
    }
}
