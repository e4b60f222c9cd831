package dev.pave.ingest.log.format;

import java.util.Set;

/** Passes on what a format reads, and notes whether the format saw itself that the end is missing. */
final class CutSink extends Sink.Passing {

    private static final Set<String> SEEN = Set.of(Sink.ENDS_EARLY, Sink.NO_JSON);

    private boolean seen;

    CutSink(Sink sink) {
        super(sink);
    }

    boolean isSeen() {
        return seen;
    }

    @Override
    public void reject(long line, long offset, String reason, String excerpt) {
        seen |= SEEN.contains(reason);
        super.reject(line, offset, reason, excerpt);
    }
}
