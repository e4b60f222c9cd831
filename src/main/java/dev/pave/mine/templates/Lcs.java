package dev.pave.mine.templates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Longest common subsequence, 64 columns at a time (Crochemore et al., A fast and practical bit-vector algorithm for the
 * longest common subsequence problem, 2001), with the pairs.
 */
final class Lcs {

    /** Position in the first sequence, position in the second. */
    record Pair(int a, int b) {}

    private Lcs() {}

    /** Matched positions, ascending in both. */
    static List<Pair> of(int[] a, int[] b) {
        int words = (b.length + 63) >>> 6;
        if (a.length == 0 || words == 0) {
            return List.of();
        }
        Map<Integer, long[]> places = places(a, b, words);
        long[][] rows = new long[a.length + 1][];
        rows[0] = new long[words];
        Arrays.fill(rows[0], -1L);
        for (int i = 0; i < a.length; i++) {
            rows[i + 1] = next(rows[i], places.get(a[i]));
        }
        return traced(a.length, b.length, rows);
    }

    /** By what the first sequence has, where the second one has it. */
    private static Map<Integer, long[]> places(int[] a, int[] b, int words) {
        Map<Integer, long[]> places = new HashMap<>();
        for (int item : a) {
            places.putIfAbsent(item, new long[words]);
        }
        for (int j = 0; j < b.length; j++) {
            long[] there = places.get(b[j]);
            if (there != null) {
                there[j >>> 6] |= 1L << j;
            }
        }
        return places;
    }

    /** A zero bit at column j says: a row up to this one found a longer match there. */
    private static long[] next(long[] row, long[] match) {
        long[] next = new long[row.length];
        long carry = 0;
        for (int w = 0; w < row.length; w++) {
            long u = row[w] & match[w];
            long sum = row[w] + u;
            long withCarry = sum + carry;
            boolean overflow = Long.compareUnsigned(sum, row[w]) < 0 || Long.compareUnsigned(withCarry, sum) < 0;
            carry = overflow ? 1 : 0;
            next[w] = withCarry | (row[w] & ~u);
        }
        return next;
    }

    private static List<Pair> traced(int lengthOfA, int lengthOfB, long[][] rows) {
        List<Pair> pairs = new ArrayList<>();
        int i = lengthOfA;
        int j = lengthOfB - 1;
        while (i > 0 && j >= 0) {
            if (isSet(rows[i], j)) {
                j--;
            } else if (length(rows[i - 1], j) == length(rows[i], j)) {
                i--;
            } else {
                pairs.add(new Pair(--i, j--));
            }
        }
        Collections.reverse(pairs);
        return pairs;
    }

    /** Length of the longest common subsequence up to a column: its zero bits. */
    private static int length(long[] row, int column) {
        int last = column >>> 6;
        int length = Long.bitCount(~row[last] << (63 - (column & 63)));
        for (int w = 0; w < last; w++) {
            length += Long.bitCount(~row[w]);
        }
        return length;
    }

    private static boolean isSet(long[] row, int column) {
        return (row[column >>> 6] >>> column & 1) != 0;
    }
}
