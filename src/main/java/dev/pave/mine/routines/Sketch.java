package dev.pave.mine.routines;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A first guess of a routine around one operation: the symbol that most of its occurrences have next, within a few
 * events, and so on until fewer than half go along or the operation comes again (projection with bounded gaps, Pei et
 * al. 2001); then the same backwards, unless it came again. Work: events times the reach.
 */
final class Sketch {

    private static final double GO_ALONG = 0.5;
    private static final double LATER = 0.1;

    private final SymbolSequence tape;
    private final int pivot;
    private final boolean once;
    private final RoutineSettings settings;
    private final int[] runOf;
    private final Deque<Integer> columns = new ArrayDeque<>();

    /**
     * @param once whether no other operation may come twice either, so that a loop within is gone past
     */
    Sketch(SymbolSequence tape, int pivot, boolean once, RoutineSettings settings) {
        this.tape = tape;
        this.pivot = pivot;
        this.once = once;
        this.settings = settings;
        this.runOf = new int[tape.length()];
        for (int run = 0; run < tape.runCount(); run++) {
            Arrays.fill(runOf, tape.runs()[run], tape.runs()[run + 1], run);
        }
        columns.add(pivot);
        if (!grown(1)) {
            grown(-1);
        }
    }

    int[] columns() {
        return columns.stream().mapToInt(n -> n).toArray();
    }

    /** The ring that the columns are, from its smallest rotation on: the same for each operation of one ring. */
    List<Integer> ring() {
        List<Integer> columnsInOrder = new ArrayList<>(columns);
        int least = columnsInOrder.indexOf(Collections.min(columnsInOrder));
        Collections.rotate(columnsInOrder, -least);
        return columnsInOrder;
    }

    /** Whether the operation came again. */
    private boolean grown(int direction) {
        int[] at = IntStream.range(0, tape.length())
                .filter(i -> tape.symbols()[i] == pivot)
                .toArray();
        double least = Math.max(settings.minSupport(), GO_ALONG * at.length);
        while (columns.size() < settings.mostSteps()) {
            int next = next(at, direction, least);
            if (next == pivot) {
                return true;
            }
            if (next < 0) {
                return false;
            }
            if (direction > 0) {
                columns.addLast(next);
            } else {
                columns.addFirst(next);
            }
            advance(at, direction, next);
        }
        return false;
    }

    private int next(int[] at, int direction, double least) {
        int[] having = new int[tape.alphabet()];
        double[] worth = new double[tape.alphabet()];
        for (int from : at) {
            for (int step = 1; step <= settings.reach() && inRun(from, from + step * direction); step++) {
                int symbol = tape.symbols()[from + step * direction];
                if (first(from, step, direction, symbol)) {
                    having[symbol]++;
                    worth[symbol] += 1 - LATER * (step - 1);
                }
            }
        }
        int best = -1;
        for (int s = 1; s < having.length; s++) {
            if (having[s] >= least
                    && !(once && s != pivot && columns.contains(s))
                    && (best < 0 || worth[s] > worth[best])) {
                best = s;
            }
        }
        return best;
    }

    private boolean first(int from, int step, int direction, int symbol) {
        for (int before = 1; before < step; before++) {
            if (tape.symbols()[from + before * direction] == symbol) {
                return false;
            }
        }
        return true;
    }

    private boolean inRun(int from, int to) {
        return to >= 0 && to < tape.length() && runOf[from] == runOf[to];
    }

    private void advance(int[] at, int direction, int next) {
        for (int i = 0; i < at.length; i++) {
            for (int step = 1; step <= settings.reach() && inRun(at[i], at[i] + step * direction); step++) {
                if (tape.symbols()[at[i] + step * direction] == next) {
                    at[i] += step * direction;
                    break;
                }
            }
        }
    }
}
