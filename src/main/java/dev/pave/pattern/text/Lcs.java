package dev.pave.pattern.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Longest common subsequence, 64 columns at a time (Crochemore et al., A fast and practical bit-vector algorithm for the
 * longest common subsequence problem, 2001), with the pairs.
 */
public final class Lcs {

    /** Position in the first sequence, position in the second. */
    public record Pair(int a, int b) {}

    private Lcs() {}

    /** Matched positions, ascending in both. What only one of them has matches nothing, and is left out from the start. */
    public static List<Pair> of(int[] a, int[] b) {
        int[] numbers = numbers(a);
        int[] columns = columns(b, numbers);
        int words = (columns.length + 63) >>> 6;
        if (words == 0) {
            return List.of();
        }
        long[][] places = new long[a.length + 1][];
        for (int j = 0; j < columns.length; j++) {
            int number = numbers[b[columns[j]]];
            places[number] = places[number] == null ? new long[words] : places[number];
            places[number][j >>> 6] |= 1L << j;
        }
        long[][] rows = new long[a.length + 1][];
        rows[0] = new long[words];
        Arrays.fill(rows[0], -1L);
        for (int i = 0; i < a.length; i++) {
            long[] there = places[numbers[a[i]]];
            rows[i + 1] = there == null ? rows[i] : next(rows[i], there);
        }
        return traced(a.length, columns, rows);
    }

    /** By item, a number from 1 for each that is in a sequence; 0 for the others up to the highest. */
    private static int[] numbers(int[] items) {
        int highest = -1;
        for (int item : items) {
            highest = Math.max(highest, item);
        }
        int[] numbers = new int[highest + 1];
        int next = 1;
        for (int item : items) {
            numbers[item] = numbers[item] == 0 ? next++ : numbers[item];
        }
        return numbers;
    }

    /** Where a sequence has what the other one has too. */
    private static int[] columns(int[] items, int[] numbers) {
        int[] columns = new int[items.length];
        int found = 0;
        for (int j = 0; j < items.length; j++) {
            if (items[j] < numbers.length && numbers[items[j]] > 0) {
                columns[found++] = j;
            }
        }
        return Arrays.copyOf(columns, found);
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

    private static List<Pair> traced(int lengthOfA, int[] columns, long[][] rows) {
        List<Pair> pairs = new ArrayList<>();
        int i = lengthOfA;
        int j = columns.length - 1;
        while (i > 0 && j >= 0) {
            if (isSet(rows[i], j)) {
                j--;
            } else if (rows[i - 1] == rows[i] || length(rows[i - 1], j) == length(rows[i], j)) {
                i--;
            } else {
                pairs.add(new Pair(--i, columns[j--]));
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
