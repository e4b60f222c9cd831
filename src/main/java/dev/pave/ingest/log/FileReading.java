package dev.pave.ingest.log;

import dev.pave.engine.Piece;
import dev.pave.ingest.log.format.LogContent;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogRequest;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.RefusedException;
import dev.pave.store.log.ExecutionWriter;
import dev.pave.store.log.LogFileState;
import dev.pave.store.log.Reject;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The reading of one file: from its beginning, or on from where it was. */
final class FileReading {
    private static final Duration STILL = Duration.ofHours(1);

    private final LogIngest.Tools tools;
    private final LogRequest request;
    private final LogContent content;
    private final Sample head;
    private final LogFileState state;
    private final boolean again;
    private final long sizeBefore;
    /** Whether parts of it may have been stored, which do not fit together. */
    private boolean begun;

    FileReading(
            LogIngest.Tools tools,
            LogRequest request,
            LogContent content,
            Sample head,
            LogFileState state,
            boolean again,
            long sizeBefore) {
        this.tools = tools;
        this.request = request;
        this.content = content;
        this.head = head;
        this.state = state;
        this.again = again;
        this.sizeBefore = sizeBefore;
    }

    LogReading read() throws IOException {
        try {
            return read(LogFormats.of(request, head));
        } catch (RefusedException e) {
            return refuse(e.getMessage());
        }
    }

    private LogReading read(LogFormat format) throws IOException {
        Mark from = again ? goesOnFrom(format, content, state, sizeBefore) : null;
        if (from != null && !content.holds(from)) {
            if (isCut(from)) {
                return cut(format);
            }
            from = null;
        }
        Mark begin = from == null ? Mark.START : from;
        try {
            return read(format, from, tools.ranges().of(content, state, format.id(), begin));
        } catch (UncleanCutException cutWrongly) {
            begun = true;
            return read(format, null, List.of(LogRanges.Range.WHOLE));
        }
    }

    /** Where the reading of a known file goes on; null where all of it has to be read again. */
    static Mark goesOnFrom(LogFormat format, LogContent content, LogFileState state, long sizeBefore)
            throws IOException {
        return state.format().equals(format.id()) && format.goesOn(content, sizeBefore)
                ? Mark.parse(state.position())
                : null;
    }

    /**
     * @param from   where what was read before ends; null to read all of it
     * @param ranges the parts of what is to be read
     */
    private LogReading read(LogFormat format, Mark from, List<LogRanges.Range> ranges) throws IOException {
        try (ExecutionWriter writer = tools.store().writer(state.sourceId())) {
            return read(format, from, ranges, writer);
        }
    }

    private LogReading read(LogFormat format, Mark from, List<LogRanges.Range> ranges, ExecutionWriter writer)
            throws IOException {
        boolean goesOn = from != null;
        long earlier = goesOn ? state.executions() : 0;
        writer.begin();
        if (goesOn && from.provisional() != null) {
            earlier -= writer.remove(from.provisional());
        } else if (!goesOn && (again || begun)) {
            writer.clear();
        }
        long base = earlier;
        PageLoader pages = new PageLoader(
                writer,
                tools.loader(),
                (to, mark, executions, rejected, redacted) ->
                        to.commit(reached(format, mark, base + executions, goesOn, rejected, redacted)),
                to -> readBefore(format, to));
        try {
            if (!goesOn && ranges.size() == 1) {
                tools.engine().take(work(tools, request, content, state, format.id(), ranges.get(0)), pages);
            } else {
                read(format, ranges, new JoinedRanges(pages, goesOn ? numbered(writer) : new SessionCounters()));
            }
            pages.end();
        } catch (RuntimeException | IOException e) {
            pages.abandon();
            throw e;
        }
        long now = base + pages.executions();
        PageTaker.Stretch all = pages.last();
        tools.known().remember(reached(format, all.reached(), now, goesOn, all.rejected(), all.redacted()));
        return new LogReading(
                state.sourceId(),
                content.name(),
                format.id(),
                now,
                Math.max(0, now - (again ? state.executions() : 0)),
                all.rejected(),
                all.redacted(),
                null,
                null);
    }

    private void read(LogFormat format, List<LogRanges.Range> ranges, JoinedRanges joined) throws IOException {
        for (LogRanges.Range range : ranges) {
            tools.engine().take(work(tools, request, content, state, format.id(), range), joined);
            joined.next();
        }
    }

    /** What is new at the end of a file is numbered on from what the store has of it. */
    private static SessionCounters numbered(ExecutionWriter writer) {
        SessionCounters counters = new SessionCounters();
        writer.forEachSession((session, last) -> counters.set(session.getBytes(StandardCharsets.UTF_8), last));
        return counters;
    }

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

    /** Removes executions that another source has; tells how many. */
    private long readBefore(LogFormat format, ExecutionWriter writer) {
        if (format.hasCopies()) {
            return tools.known().isAnother(content.path(), format.id(), state.sourceId())
                    ? writer.settleCopies(format.id())
                    : 0;
        }
        String unique = format.idsAreUnique() ? format.id() : "";
        return tools.known().isAnother(content.path(), unique, state.sourceId())
                ? writer.removeReadBefore(content.path().toString(), unique)
                : 0;
    }

    private LogFileState reached(
            LogFormat format, Mark mark, long executions, boolean goesOn, long rejected, long redacted) {
        return state.counted(
                        executions,
                        (goesOn ? state.rejected() : 0) + rejected,
                        (goesOn ? state.redacted() : 0) + redacted)
                .reached(
                        format.id(),
                        KnownLogs.fingerprint(head),
                        mark.text(),
                        tools.clock().instant());
    }

    private boolean isCut(Mark from) throws IOException {
        try (InputStream in = content.open()) {
            in.skipNBytes(from.offset());
            return false;
        } catch (EOFException shorter) {
            return true;
        }
    }

    /** What is left of it was read before: only the place changes from which it may grow. */
    private LogReading cut(LogFormat format) throws IOException {
        try (InputStream in = content.open()) {
            LogLines lines = new LogLines(in, Mark.START, new byte[0], false);
            while (lines.next()) {
                continue;
            }
            LogFileState now = reached(format, lines.here(), state.executions(), true, 0, 0);
            tools.store().seen(now);
            tools.known().remember(now);
            return LogReading.nothing(now, content.name());
        }
    }

    private LogReading refuse(String why) {
        String reason = content.name() + ": " + why;
        try (ExecutionWriter writer = tools.store().writer(state.sourceId())) {
            writer.begin();
            writer.clearRejects();
            writer.reject(List.of(new Reject(0, 0, why, "")));
            LogFileState refused = state.counted(state.executions(), 1, 0)
                    .reached(
                            KnownLogs.REFUSED,
                            KnownLogs.fingerprint(head),
                            Mark.START.text(),
                            tools.clock().instant());
            writer.commit(refused);
            tools.known().remember(refused);
        }
        return LogReading.refused(state.sourceId(), content.name(), null, state.executions(), reason);
    }
}
