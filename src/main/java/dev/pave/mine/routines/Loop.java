package dev.pave.mine.routines;

import java.util.List;

/**
 * Whether a profile's middle is a loop: its first and last steps may be left out, and a passage that leaves out the last
 * ones is nearly always followed by one that leaves out the first ones, and the other way round. Then both are one
 * passage that goes round again.
 */
final class Loop {

    private static final double OPTIONAL = 0.75;
    private static final double NEARLY_ALWAYS = 0.8;

    private final int head;
    private final int tail;
    private int endsEarly;
    private int beginsLate;
    private int both;

    Loop(Tape tape, int[] path, Profile profile) {
        List<Column> columns = profile.columns();
        int from = 0;
        while (from < columns.size() && columns.get(from).share() < OPTIONAL) {
            from++;
        }
        int to = columns.size();
        while (to > from && columns.get(to - 1).share() < OPTIONAL) {
            to--;
        }
        this.head = from;
        this.tail = to;
        if (head > 0 && head < tail && tail < columns.size()) {
            for (int run = 0; run < tape.runCount(); run++) {
                count(path, tape.runs()[run], tape.runs()[run + 1]);
            }
        }
    }

    private void count(int[] path, int from, int to) {
        int last = -1;
        for (int i = from; i < to; i++) {
            if (path[i] == Decoder.OUTSIDE) {
                last = -1;
            } else if (path[i] >= 0) {
                if (last >= 0 && path[i] <= last) {
                    endsEarly += last < tail ? 1 : 0;
                    beginsLate += path[i] >= head ? 1 : 0;
                    both += last < tail && path[i] >= head ? 1 : 0;
                }
                last = path[i];
            }
        }
    }

    /** Whether a passage goes on where a step is followed by one that is not after it. */
    boolean goesOn(int step, int next) {
        return both > 0 && both >= NEARLY_ALWAYS * Math.max(endsEarly, beginsLate) && step < tail && next >= head;
    }
}
