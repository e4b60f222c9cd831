package dev.pave.syntax;

import java.util.ArrayList;
import java.util.List;

/** Lines of a text that must stand together, and blocks inside of them that may be left out. Filled by its reader. */
final class Block {

    final List<Integer> frame = new ArrayList<>();
    final List<Block> inside = new ArrayList<>();
    /** Those inside that must not all go, by their first and last place. */
    final List<int[]> wanted = new ArrayList<>();
    /** Whether it is a comment of several lines, which is nothing without them. */
    boolean comment;

    /** Puts blocks before those inside. */
    void lead(List<Block> leads) {
        inside.addAll(0, leads);
        for (int[] range : wanted) {
            range[0] += leads.size();
            range[1] += leads.size();
        }
    }
}
