package dev.pave.ingest.log.format;

import dev.pave.ingest.text.LinePlace;
import dev.pave.ingest.text.Mark;
import java.util.Set;

/** Passes on what a format reads, and notes whether the format saw itself that the end is missing. */
final class CutSink implements Sink {

    private static final Set<String> SEEN = Set.of(Sink.ENDS_EARLY, Sink.NO_JSON);

    private final Sink sink;
    private boolean seen;

    CutSink(Sink sink) {
        this.sink = sink;
    }

    boolean isSeen() {
        return seen;
    }

    @Override
    public boolean keepsTimes() {
        return sink.keepsTimes();
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
    public void reject(long line, long offset, String reason, String excerpt) {
        seen |= SEEN.contains(reason);
        sink.reject(line, offset, reason, excerpt);
    }

    @Override
    public void settled(LinePlace place) {
        sink.settled(place);
    }
}
