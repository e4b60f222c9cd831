package dev.pave.ingest.log.format;

import dev.pave.ingest.text.LinePlace;
import dev.pave.ingest.text.Mark;

/** Takes what a format reads, in the order of the file. */
public interface Sink {

    /** Why a document of elements is rejected that is cut off. */
    String ENDS_EARLY = "the file ends before its last element does";
    /** Why a line is rejected of which only the beginning was kept. */
    String TOO_LONG = "is longer than 16 MB";
    /** Why the rest of a document of JSON is rejected. */
    String NO_JSON = "is no JSON from here on";

    /** An execution. */
    void execution(LogEvent draft);

    /** An execution that the next reading, beginning at the mark, replaces: the file may still add to it. */
    default Mark provisional(LogEvent draft, Mark beginning) {
        execution(draft);
        return beginning;
    }

    /** Whether it keeps when messages were written; reading a time takes as long as reading a level. */
    default boolean keepsTimes() {
        return true;
    }

    /** A line that could not be read. @param line from 1; 0 for the whole file */
    void reject(long line, long offset, String reason, String excerpt);

    /** All before this place is done: what follows may be written in another transaction. */
    default void settled(LinePlace place) {
        // most keep nothing that could be written
    }

    /** One that gives all of it on to another. */
    abstract class Passing implements Sink {

        private final Sink sink;

        protected Passing(Sink sink) {
            this.sink = sink;
        }

        @Override
        public void execution(LogEvent draft) {
            sink.execution(draft);
        }

        @Override
        public Mark provisional(LogEvent draft, Mark beginning) {
            return sink.provisional(draft, beginning);
        }

        @Override
        public boolean keepsTimes() {
            return sink.keepsTimes();
        }

        @Override
        public void reject(long line, long offset, String reason, String excerpt) {
            sink.reject(line, offset, reason, excerpt);
        }

        @Override
        public void settled(LinePlace place) {
            sink.settled(place);
        }
    }
}
