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
import dev.pave.store.log.FileRows;
import dev.pave.store.log.LogFileState;
import dev.pave.store.log.Page;
import dev.pave.store.log.Reject;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

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
        if (from == null && !again && !begun && ranges.size() == 1) {
            return readNew(format, ranges.get(0));
        }
        ExecutionWriter writer = tools.loading().alone();
        try {
            return readAlone(format, from, ranges, writer);
        } finally {
            writer.rollback();
        }
    }

    /** Of a file of which nothing is stored. */
    private LogReading readNew(LogFormat format, LogRanges.Range whole) throws IOException {
        FirstPage pages = new FirstPage(() -> loader(format, tools.loading().alone(), 0, false));
        try {
            tools.engine().take(work(tools, request, content, state, format.id(), whole), pages);
            if (pages.isAll() && !(pages.last().named() && hasOthers(format))) {
                return held(format, pages);
            }
            pages.handOn().end();
        } catch (RuntimeException | IOException e) {
            pages.abandon();
            throw e;
        } finally {
            if (!pages.isAll()) {
                tools.loading().alone().rollback();
            }
        }
        return done(format, pages.handOn().executions(), false, pages.last());
    }

    private LogReading held(LogFormat format, FirstPage pages) {
        PageTaker.Stretch all = pages.last();
        LogFileState now = reached(format, all.reached(), all.executions(), false, all.rejected(), all.redacted());
        Page page = pages.page();
        if (page != null) {
            page.source(state.sourceId());
            page.trim();
        }
        tools.loading()
                .hold(new FileRows(now, page == null ? List.of() : List.of(page), all.parents(), all.rejects()));
        return done(now, all);
    }

    private PageLoader loader(LogFormat format, ExecutionWriter writer, long earlier, boolean goesOn) {
        writer.begin();
        return new PageLoader(
                writer,
                state.sourceId(),
                tools.loading(),
                (mark, executions, rejected, redacted) ->
                        reached(format, mark, earlier + executions, goesOn, rejected, redacted),
                to -> readBefore(format, to));
    }

    private LogReading readAlone(
            LogFormat format, Mark from, List<LogRanges.Range> ranges, ExecutionWriter writer) throws IOException {
        boolean goesOn = from != null;
        long earlier = goesOn ? state.executions() : 0;
        writer.begin();
        if (goesOn && from.provisional() != null) {
            earlier -= writer.remove(state.sourceId(), from.provisional());
        } else if (!goesOn && (again || begun)) {
            writer.clear(state.sourceId());
        }
        PageLoader pages = loader(format, writer, earlier, goesOn);
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
        return done(format, earlier + pages.executions(), goesOn, pages.last());
    }

    private LogReading done(LogFormat format, long now, boolean goesOn, PageTaker.Stretch all) {
        return done(reached(format, all.reached(), now, goesOn, all.rejected(), all.redacted()), all);
    }

    private LogReading done(LogFileState now, PageTaker.Stretch all) {
        tools.known().remember(now);
        return new LogReading(
                state.sourceId(),
                content.name(),
                now.format(),
                now.executions(),
                Math.max(0, now.executions() - (again ? state.executions() : 0)),
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
    private SessionCounters numbered(ExecutionWriter writer) {
        SessionCounters counters = new SessionCounters();
        writer.forEachSession(state.sourceId(), (session, last) -> counters.set(session.getBytes(StandardCharsets.UTF_8), last));
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

    /** Whether another source may have executions of this one. */
    private boolean hasOthers(LogFormat format) {
        String shared = format.hasCopies() || format.idsAreUnique() ? format.id() : "";
        return tools.known().isAnother(content.path(), shared, state.sourceId());
    }

    /** Removes executions that another source has; tells how many. */
    private long readBefore(LogFormat format, ExecutionWriter writer) {
        if (!hasOthers(format)) {
            return 0;
        }
        String unique = format.idsAreUnique() ? format.id() : "";
        return format.hasCopies()
                ? writer.settleCopies(state.sourceId(), format.id())
                : writer.removeReadBefore(state.sourceId(), content.path().toString(), unique);
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
            tools.known().seen(now);
            return LogReading.nothing(now, content.name());
        }
    }

    private LogReading refuse(String why) {
        String reason = content.name() + ": " + why;
        ExecutionWriter writer = tools.loading().alone();
        try {
            writer.begin();
            writer.clearRejects(state.sourceId());
            LogFileState refused = state.counted(state.executions(), 1, 0)
                    .reached(
                            KnownLogs.REFUSED,
                            KnownLogs.fingerprint(head),
                            Mark.START.text(),
                            tools.clock().instant());
            writer.commit(new FileRows(refused, List.of(), Map.of(), List.of(new Reject(0, 0, why, ""))));
            tools.known().remember(refused);
        } finally {
            writer.rollback();
        }
        return LogReading.refused(state.sourceId(), content.name(), null, state.executions(), reason);
    }
}
