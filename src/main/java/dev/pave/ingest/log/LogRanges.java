package dev.pave.ingest.log;

import dev.pave.engine.Engine;
import dev.pave.engine.One;
import dev.pave.engine.Piece;
import dev.pave.ingest.log.format.LogContent;
import dev.pave.ingest.text.Mark;
import dev.pave.store.log.LogFileState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The parts in which large files are read: each is a piece of work, and at least one transaction. Whichever engine reads them,
 * they are the same.
 */
final class LogRanges {

    /** Bytes of a part: a minute or so of reading. */
    static final long USUAL = 128L << 20;

    private final Engine engine;
    private final long bytes;
    private final Map<String, List<Mark>> cuts = new HashMap<>();

    /** @param bytes of a part, or a little more or less */
    LogRanges(Engine engine, long bytes) {
        this.engine = engine;
        this.bytes = bytes;
    }

    /**
     * A part of a file.
     *
     * @param to null for the end of the file
     */
    record Range(Mark from, Mark to) {

        static final Range WHOLE = new Range(Mark.START, null);
    }

    /** Whether what a file has behind a place is large enough to be read in parts. */
    boolean isLarge(LogContent content, Mark from) {
        return content.size() - from.offset() >= 2 * bytes;
    }

    /** Finds where a file is cut behind a place. */
    Piece<One<List<Mark>>> piece(LogContent content, LogFileState state, String format, Mark from) {
        return new CutsWork(content.path().toString(), content.size(), format, from, bytes)
                .piece(state.fingerprint() + " " + state.modifiedMs());
    }

    /** The parts of what a file has behind a place, in their order; one that is all of it where it is not cut. */
    List<Range> of(LogContent content, LogFileState state, String format, Mark begin) throws IOException {
        if (!isLarge(content, begin)) {
            return List.of(new Range(begin, null));
        }
        Piece<One<List<Mark>>> piece = piece(content, state, format, begin);
        if (!cuts.containsKey(piece.key())) {
            cuts.put(piece.key(), engine.result(piece));
        }
        List<Range> ranges = new ArrayList<>();
        Mark from = begin;
        for (Mark cut : cuts.get(piece.key())) {
            ranges.add(new Range(from, cut));
            from = cut;
        }
        ranges.add(new Range(from, null));
        return ranges;
    }
}
