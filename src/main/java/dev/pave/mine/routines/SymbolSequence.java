package dev.pave.mine.routines;

import java.util.Arrays;

/**
 * Symbols in order, in runs that nothing reaches across.
 *
 * @param symbols  one an event
 * @param origin   the event that each stands for, growing
 * @param runs     where each run begins, and the length at last
 * @param alphabet how many symbols there are
 * @param sessions whether they come from several sessions, not from one stream: then a run's beginning means something
 */
record SymbolSequence(int[] symbols, int[] origin, int[] runs, int alphabet, boolean sessions) {

    int length() {
        return symbols.length;
    }

    int runCount() {
        return runs.length - 1;
    }

    int[] counts() {
        int[] counts = new int[alphabet];
        for (int symbol : symbols) {
            counts[symbol]++;
        }
        return counts;
    }

    /** The last events, at most so many. */
    SymbolSequence newest(int most) {
        int from = Math.max(0, length() - most);
        if (from == 0) {
            return this;
        }
        int[] starts =
                Arrays.stream(runs).filter(r -> r > from).map(r -> r - from).toArray();
        int[] all = new int[starts.length + 1];
        System.arraycopy(starts, 0, all, 1, starts.length);
        return new SymbolSequence(
                Arrays.copyOfRange(symbols, from, length()),
                Arrays.copyOfRange(origin, from, length()),
                all,
                alphabet,
                sessions);
    }

    /** What is left without the marked events; a run ends where more than so many in a row were taken. */
    SymbolSequence without(boolean[] taken, int reach) {
        int[] symbolsLeft = new int[length()];
        int[] originLeft = new int[length()];
        int[] runsLeft = new int[length() + 2];
        int n = 0;
        int r = 0;
        for (int run = 0; run < runCount(); run++) {
            int last = -1;
            for (int i = runs[run]; i < runs[run + 1]; i++) {
                if (taken[i]) {
                    continue;
                }
                if (last < 0 || i - last > reach) {
                    runsLeft[r++] = n;
                }
                symbolsLeft[n] = symbols[i];
                originLeft[n++] = origin[i];
                last = i;
            }
        }
        runsLeft[r++] = n;
        return new SymbolSequence(
                Arrays.copyOf(symbolsLeft, n),
                Arrays.copyOf(originLeft, n),
                Arrays.copyOf(runsLeft, r),
                alphabet,
                sessions);
    }
}
