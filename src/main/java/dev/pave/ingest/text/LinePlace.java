package dev.pave.ingest.text;

import java.util.function.Supplier;

/** A place in a log between two lines, of which all but its offset is worked out only when it is asked for. */
public interface LinePlace extends Supplier<Mark> {

    /** Bytes before it, as in {@link Mark#offset}. */
    long offset();
}
