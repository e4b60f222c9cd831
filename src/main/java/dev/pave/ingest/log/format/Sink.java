package dev.pave.ingest.log.format;

import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.LinePlace;

/** Takes what a format reads, in the order of the file. */
public interface Sink {

    /** An execution. */
    void execution(LogEvent draft);

    /** An execution that the next reading, beginning at the mark, replaces: the file may still add to it. */
    default Mark provisional(LogEvent draft, Mark beginning) {
        execution(draft);
        return beginning;
    }

    /** A line that could not be read. @param line from 1; 0 for the whole file */
    void reject(long line, long offset, String reason, String excerpt);

    /** All before this place is done: what follows may be written in another transaction. */
    default void settled(LinePlace place) {
        // most keep nothing that could be written
    }
}
