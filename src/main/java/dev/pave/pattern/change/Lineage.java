package dev.pave.pattern.change;

import java.util.BitSet;

/**
 * Which commits are part of what the newest one goes on with. A merge may join a history of another beginning without
 * taking its files at their paths, as {@code git subtree} and {@code -s ours} do: what only such merges lead to is work on
 * something else.
 */
public final class Lineage {

    private Lineage() {}

    /** Whether a merge took the files of one of its parents at their paths. */
    @FunctionalInterface
    public interface Taking {

        /**
         * @param merge its place
         * @param nth   which of its parents, from 1: the first parent is number 0
         */
        boolean tookFiles(int merge, int nth);
    }

    /**
     * The commits that are not.
     *
     * @param parents for each commit the places of its parents, the first parent first; parents come before children, the
     *                newest commit is the last, and a place of -1 is a parent that is not here
     * @param taking  asked only of parents that have another beginning than the first one
     */
    public static BitSet foreign(int[][] parents, Taking taking) {
        int[] beginnings = beginnings(parents);
        BitSet own = new BitSet(parents.length);
        if (parents.length > 0) {
            own.set(parents.length - 1);
        }
        for (int at = parents.length - 1; at >= 0; at--) {
            for (int nth = 0; own.get(at) && nth < parents[at].length; nth++) {
                int parent = parents[at][nth];
                if (parent >= 0 && (nth == 0 || isPart(parents, beginnings, at, nth, taking))) {
                    own.set(parent);
                }
            }
        }
        own.flip(0, parents.length);
        return own;
    }

    private static boolean isPart(int[][] parents, int[] beginnings, int merge, int nth, Taking taking) {
        return beginnings[parents[merge][nth]] == beginnings[merge] || taking.tookFiles(merge, nth);
    }

    /** For each commit the place at which its own first-parent line begins. */
    private static int[] beginnings(int[][] parents) {
        int[] beginnings = new int[parents.length];
        for (int i = 0; i < parents.length; i++) {
            int first = parents[i].length == 0 ? -1 : parents[i][0];
            beginnings[i] = first < 0 ? i : beginnings[first];
        }
        return beginnings;
    }
}
