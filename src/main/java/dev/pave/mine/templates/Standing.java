package dev.pave.mine.templates;

import dev.pave.pattern.text.Replay;

/**
 * How one method has done in the replays so far.
 *
 * @param replay  its replays together
 * @param inOrder lines that both have in the same order, however far they are indented
 * @param covered coverage of each file, added up
 * @param kept    what was kept of each file, added up
 */
record Standing(Replay replay, long inOrder, double covered, double kept) {

    static final Standing NONE = new Standing(Replay.NOTHING, 0, 0, 0);

    Standing plus(FileScore score) {
        return new Standing(
                replay.plus(score.replay()),
                inOrder + score.inOrder(),
                covered + score.coverage(),
                kept + score.kept());
    }

    /** Lines to add and to delete in order, where indentation is free, as a share of writing all by hand. */
    double leftToDo() {
        return replay.written() == 0
                ? 1
                : (replay.written() + replay.generated() - 2 * inOrder) / (double) replay.written();
    }

    /** Coverage of a file on average, 0 to 1. */
    double coverage() {
        return replay.instances() == 0 ? 0 : covered / replay.instances();
    }

    /** What was kept of a file on average, 0 to 1. */
    double keptOfAFile() {
        return replay.instances() == 0 ? 1 : kept / replay.instances();
    }
}
