package dev.pave.mine.routines;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which operations belong to one routine. Two do when one of them hardly ever comes twice without the other in between:
 * so it is with steps that are always there, with a step that may be left out and one that may not, and with a loop and
 * what is around it; but with routines that are done in any order either one comes twice. What belongs together over
 * others belongs together too. Work: events times operations.
 */
final class Families {

    private static final double HARDLY_EVER = 0.15;

    private final int[] symbols;
    private final int[] times;
    private final int[][] alone;

    Families(SymbolSequence tape, int[] operations) {
        this.symbols = Arrays.stream(operations).distinct().toArray();
        this.times = new int[symbols.length];
        this.alone = new int[symbols.length][symbols.length];
        int[] number = new int[tape.alphabet()];
        Arrays.fill(number, -1);
        for (int n = 0; n < symbols.length; n++) {
            number[symbols[n]] = n;
        }
        for (int run = 0; run < tape.runCount(); run++) {
            int[] last = new int[symbols.length];
            Arrays.fill(last, -1);
            for (int i = tape.runs()[run]; i < tape.runs()[run + 1]; i++) {
                int n = number[tape.symbols()[i]];
                if (n >= 0) {
                    see(n, last);
                    last[n] = i;
                }
            }
        }
    }

    private void see(int n, int[] last) {
        times[n]++;
        for (int other = 0; other < symbols.length; other++) {
            alone[n][other] += last[n] >= 0 && last[other] < last[n] ? 1 : 0;
        }
    }

    private boolean together(int one, int other) {
        return alone[one][other] <= HARDLY_EVER * times[one] || alone[other][one] <= HARDLY_EVER * times[other];
    }

    /** A number for each operation, the same for those that belong together. */
    Map<Integer, Integer> families() {
        Map<Integer, Integer> families = new TreeMap<>();
        for (int n = 0; n < symbols.length; n++) {
            if (!families.containsKey(symbols[n])) {
                Deque<Integer> open = new ArrayDeque<>();
                open.add(n);
                families.put(symbols[n], n);
                while (!open.isEmpty()) {
                    int one = open.remove();
                    for (int other = 0; other < symbols.length; other++) {
                        if (!families.containsKey(symbols[other]) && together(one, other)) {
                            families.put(symbols[other], n);
                            open.add(other);
                        }
                    }
                }
            }
        }
        return families;
    }
}
