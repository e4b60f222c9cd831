package dev.pave.ingest.log.format;

import dev.pave.ingest.text.LogLines;

/**
 * Tells where a large file may be cut, so that what stands behind can be read by itself. It is given all lines from the
 * beginning, and asked at few. It may be wrong: whether a part ends where the next one begins is seen when it is read.
 */
public interface Cuts {

    /** Whether the file may be cut before this line. */
    boolean before(LogLines line);

    /** A line goes by. */
    default void pass(LogLines line) {
        // most lines tell it by themselves
    }
}
