package dev.pave.mine.templates;

import dev.pave.pattern.text.Replay;

/**
 * One generated file beside the one that people wrote, in two readings. Only lines with three or more letters or digits
 * count in both.
 *
 * @param replay  lines as they stand; one that comes several times is foreseen wherever the template has it once
 * @param alike   lines that both have, however far they are indented, each as often as both have it
 * @param inOrder of them, those in the same order
 */
public record FileScore(Replay replay, long alike, long inOrder) {

    /** Share of the people's lines that are alike, 0 to 1. */
    public double coverage() {
        return replay.written() == 0 ? 0 : alike / (double) replay.written();
    }

    /** Share of the generated lines that are alike, 0 to 1; 1 where nothing was generated. */
    public double kept() {
        return replay.generated() == 0 ? 1 : alike / (double) replay.generated();
    }
}
