package dev.pave.pattern.finding;

/**
 * A fact: an execution that ended well by its exit code, though what it printed tells of a failure.
 *
 * @param seq     where it was
 * @param command what was run, shortened
 * @param line    the line that tells
 * @param noticed whether the same was run again later, or something was changed after it
 */
public record HiddenFailure(long seq, String command, String line, boolean noticed) {

    /** What was seen, a line each. */
    public String evidence() {
        return seq + ": " + command + "\n" + line;
    }
}
