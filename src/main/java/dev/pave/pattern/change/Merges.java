package dev.pave.pattern.change;

import java.util.Arrays;

/**
 * Which merge brought each commit to the first-parent line of the newest one: the oldest merge on that line from which
 * it can be reached. A history without merges has none, nor has one whose branches were squashed.
 */
public final class Merges {

    /** Commits that a merge brings at most; one with more joins long-lived branches. */
    public static final int MOST = 20;

    private Merges() {}

    /**
     * Walks through the graph once; time and memory grow with its edges.
     *
     * @param parents for each commit the places of its parents, the first parent first; parents come before children, the
     *                newest commit is the last, and a place of -1 is a parent that is not here
     * @param most    commits of a merge above which it says nothing of what belongs together
     * @return for each commit the place of its merge; -1 for one on the line, for one that came alone, and for one whose
     *     merge brought more than {@code most}
     */
    public static int[] of(int[][] parents, int most) {
        int[] merge = new int[parents.length];
        Arrays.fill(merge, -1);
        boolean[] reached = new boolean[parents.length];
        int[] line = line(parents, reached);
        int[] open = new int[parents.length];
        for (int place : line) {
            int brought = 0;
            int end = 0;
            for (int i = 1; i < parents[place].length; i++) {
                end = push(parents[place][i], reached, open, end);
            }
            while (brought < end) {
                for (int parent : parents[open[brought++]]) {
                    end = push(parent, reached, open, end);
                }
            }
            for (int i = 0; brought > 1 && brought <= most && i < brought; i++) {
                merge[open[i]] = place;
            }
        }
        return merge;
    }

    /** The first-parent line, the oldest first. */
    private static int[] line(int[][] parents, boolean[] reached) {
        int length = 0;
        for (int at = parents.length - 1; at >= 0; at = first(parents[at])) {
            reached[at] = true;
            length++;
        }
        int[] line = new int[length];
        for (int at = parents.length - 1; at >= 0; at = first(parents[at])) {
            line[--length] = at;
        }
        return line;
    }

    private static int first(int[] parents) {
        return parents.length == 0 ? -1 : parents[0];
    }

    private static int push(int place, boolean[] reached, int[] open, int end) {
        if (place < 0 || reached[place]) {
            return end;
        }
        reached[place] = true;
        open[end] = place;
        return end + 1;
    }
}
