package dev.pave.pattern.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MergesTest {

    private static final int[] ROOT = {};

    private static int[] after(int... parents) {
        return parents;
    }

    private static int[] merges(int[]... parents) {
        return Merges.of(parents, 20);
    }

    @Test
    void knowsNothingOfAnEmptyHistory() {
        assertThat(merges()).isEmpty();
    }

    @Test
    void findsNoneInALinearHistory() {
        assertThat(merges(ROOT, after(0), after(1))).containsExactly(-1, -1, -1);
    }

    @Test
    void namesTheMergeOfABranch() {
        assertThat(merges(ROOT, after(0), after(1), after(0), after(3, 2))).containsExactly(-1, 4, 4, -1, -1);
    }

    @Test
    void namesNoneForABranchOfOneCommit() {
        assertThat(merges(ROOT, after(0), after(0), after(2, 1))).containsOnly(-1);
    }

    @Test
    void countsABranchThatWasMergedIntoABranchToTheMergeOfTheMainLine() {
        assertThat(merges(ROOT, after(0), after(1), after(1), after(2, 3), after(0, 4)))
                .containsExactly(-1, 5, 5, 5, 5, -1);
    }

    @Test
    void leavesWhatABranchTookFromTheMainLineWhereItWas() {
        int[] main = after(0);
        int[] side = after(0);
        int[] update = after(2, 1);
        assertThat(merges(ROOT, main, side, update, after(1, 3))).containsExactly(-1, -1, 4, 4, -1);
    }

    @Test
    void saysNothingOfMergesThatBringTooMuch() {
        int[][] parents = {ROOT, after(0), after(1), after(2), after(0, 3)};

        assertThat(Merges.of(parents, 3)).containsExactly(-1, 4, 4, 4, -1);
        assertThat(Merges.of(parents, 2)).containsOnly(-1);
    }

    @Test
    void bearsParentsThatAreNotHere() {
        assertThat(merges(after(-1), after(0), after(1, -1))).containsOnly(-1);
    }
}
