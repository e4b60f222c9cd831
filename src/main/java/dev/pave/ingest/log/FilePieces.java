package dev.pave.ingest.log;

import dev.pave.engine.Piece;
import dev.pave.ingest.log.format.LogContent;
import dev.pave.ingest.log.format.LogRequest;
import dev.pave.store.log.LogFileState;
import java.time.Duration;
import java.time.Instant;

/** The pieces of work that the reading of a file is. */
final class FilePieces {

    private static final Duration STILL = Duration.ofHours(1);

    private FilePieces() {}

    /** The reading of a file, or of a part of it. */
    static Piece<PageTaker> work(
            LogIngest.Tools tools,
            LogRequest request,
            LogContent content,
            LogFileState state,
            String format,
            LogRanges.Range range) {
        return new LogWork(
                        state.sourceId(),
                        content.path().toString(),
                        content.size(),
                        format,
                        isStill(tools, content, state),
                        request.columns(),
                        range.from(),
                        range.to(),
                        tools.rows(),
                        tools.commands())
                .piece(state.fingerprint() + " " + state.modifiedMs());
    }

    private static boolean isStill(LogIngest.Tools tools, LogContent content, LogFileState state) {
        return isStill(content, state, tools.clock().instant());
    }

    /** Whether nothing had been added to it for a while at some time. */
    static boolean isStill(LogContent content, LogFileState state, Instant when) {
        return content.isPacked() || when.toEpochMilli() - state.modifiedMs() > STILL.toMillis();
    }
}
