package dev.pave.ingest.log;

import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.LinePlace;
import dev.pave.ingest.text.Mark;

/** Passes on what is read of a part of a file, up to where the next one begins, and knows whether all was done there. */
final class RangeSink extends Sink.Passing {

    private final long end;
    private boolean over;
    private boolean clean;

    /** @param end bytes before the next part */
    RangeSink(Sink sink, long end) {
        super(sink);
        this.end = end;
    }

    @Override
    public void execution(LogEvent draft) {
        if (!over) {
            super.execution(draft);
        }
    }

    @Override
    public Mark provisional(LogEvent draft, Mark beginning) {
        return over ? beginning : super.provisional(draft, beginning);
    }

    @Override
    public void reject(long line, long offset, String reason, String excerpt) {
        if (!over) {
            super.reject(line, offset, reason, excerpt);
        }
    }

    @Override
    public void settled(LinePlace place) {
        if (over) {
            return;
        }
        if (place.offset() < end) {
            super.settled(place);
        } else {
            over = true;
            clean = place.offset() == end;
        }
    }

    /** Whether nothing was open where the next part begins: then both are read as if they had been read as one. */
    boolean isClean() {
        return clean;
    }
}
