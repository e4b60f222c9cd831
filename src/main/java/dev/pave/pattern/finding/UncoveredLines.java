package dev.pave.pattern.finding;

/**
 * A fact: what a coverage report says of a file's lines.
 *
 * @param path      the file
 * @param line      the first line that no test ran; 1 where there is none
 * @param covered   lines that a test ran
 * @param lines     lines that could have been run
 * @param changed   whether only lines that a change added are counted
 * @param uncovered lines that no test ran, as {@code 3-7, 12}, shortened
 */
public record UncoveredLines(String path, int line, int covered, int lines, boolean changed, String uncovered)
        implements ProjectFact {

    /** Covered lines in percent, rounded down. */
    public int percent() {
        return new Share(lines, covered).percent();
    }

    /** Which lines are counted, in words. */
    public String scope() {
        return changed ? " that the change adds" : "";
    }

    @Override
    public Guard guard() {
        return Guard.TEST_CODE_MISMATCH;
    }

    @Override
    public String evidence() {
        return "run by no test:\nlines " + uncovered;
    }
}
