package dev.pave.ingest.log;

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
import java.util.List;
import java.util.Map;

/** The reading of one file: from its beginning, or on from where it was. */
final class FileReading {
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
        Before before = from == null ? new Before(again || begun) : before(from);
        if (!begun && ranges.size() == 1) {
            return readOne(format, before, ranges.get(0));
        }
        ExecutionWriter writer = tools.loading().alone();
        try {
            return readAlone(format, before, ranges, loader(format, writer, before));
        } finally {
            writer.rollback();
        }
    }

    /**
     * What is stored of the file.
     *
     * @param goesOn     whether anything of it stays
     * @param goes       whether anything of it may be there, and all of it goes
     * @param executions rows of it
     * @param without    an execution that is read again; null for none
     * @param sessions   the last places in its sessions
     */
    private record Before(boolean goesOn, boolean goes, long executions, String without, SessionCounters sessions) {

        /** Where nothing stays. */
        Before(boolean goes) {
            this(false, goes, 0, null, new SessionCounters());
        }

        /** Where all stays. */
        static Before all(long executions) {
            return new Before(true, false, executions, null, null);
        }
    }

    /** What is new at the end of a file is numbered on from what the store has of it. */
    private Before before(Mark from) {
        tools.loading().settle(state.sourceId());
        SessionCounters sessions = new SessionCounters();
        String without = from.provisional();
        long gone = tools.store()
                .sessions(
                        state.sourceId(),
                        without == null ? "" : without,
                        (session, last) -> sessions.set(session.getBytes(StandardCharsets.UTF_8), last));
        return new Before(true, false, state.executions() - gone, without, sessions);
    }

    private LogReading readOne(LogFormat format, Before before, LogRanges.Range range) throws IOException {
        FirstPage pages = new FirstPage(() -> loader(format, tools.loading().alone(), before));
        try {
            PageTaker taker = before.goesOn() ? new JoinedRanges(pages, before.sessions()) : pages;
            tools.engine().take(FilePieces.work(tools, request, content, state, format.id(), range), taker);
            if (pages.isAll() && !(pages.last().named() && mayBeElsewhere(format, pages.page()))) {
                return held(format, before, pages);
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
        return done(format, before, pages.handOn());
    }

    private boolean mayBeElsewhere(LogFormat format, Page page) {
        return tools.named()
                .mayBeElsewhere(format, content, state.sourceId(), page == null ? List.of() : page.executionIds());
    }

    private LogReading held(LogFormat format, Before before, FirstPage pages) {
        PageTaker.Stretch all = pages.last();
        LogFileState now = reached(format, before, all.reached(), all.executions(), all.rejected(), all.redacted());
        Page page = pages.page();
        if (page != null) {
            page.source(state.sourceId());
            page.trim();
        }
        List<Page> rows = page == null ? List.of() : List.of(page);
        tools.loading().hold(new FileRows(now, before.goes(), before.without(), rows, all.parents(), all.rejects()));
        return done(now, all);
    }

    private PageLoader loader(LogFormat format, ExecutionWriter writer, Before before) {
        writer.begin();
        if (before.goes()) {
            writer.clear(state.sourceId());
        }
        if (before.without() != null) {
            writer.remove(state.sourceId(), before.without());
        }
        return new PageLoader(
                writer,
                state.sourceId(),
                tools.loading(),
                (mark, executions, rejected, redacted) -> reached(format, before, mark, executions, rejected, redacted),
                to -> tools.named().remove(format, content, state.sourceId(), to));
    }

    private LogReading readAlone(LogFormat format, Before before, List<LogRanges.Range> ranges, PageLoader pages)
            throws IOException {
        try {
            if (ranges.size() == 1) {
                tools.engine().take(FilePieces.work(tools, request, content, state, format.id(), ranges.get(0)), pages);
            } else {
                read(format, ranges, new JoinedRanges(pages, before.sessions()));
            }
            pages.end();
        } catch (RuntimeException | IOException e) {
            pages.abandon();
            throw e;
        }
        return done(format, before, pages);
    }

    private LogReading done(LogFormat format, Before before, PageLoader pages) {
        PageTaker.Stretch all = pages.last();
        if (all.named()) {
            tools.named().wrote(format);
        }
        return done(reached(format, before, all.reached(), pages.executions(), all.rejected(), all.redacted()), all);
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
            tools.engine().take(FilePieces.work(tools, request, content, state, format.id(), range), joined);
            joined.next();
        }
    }

    private LogFileState reached(LogFormat format, Before before, Mark mark, long added, long rejected, long redacted) {
        return state.counted(
                        before.executions() + added,
                        (before.goesOn() ? state.rejected() : 0) + rejected,
                        (before.goesOn() ? state.redacted() : 0) + redacted)
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
            LogFileState now = reached(format, Before.all(state.executions()), lines.here(), 0, 0, 0);
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
            writer.commit(FileRows.of(refused, Map.of(), List.of(new Reject(0, 0, why, ""))));
            tools.known().remember(refused);
        } finally {
            writer.rollback();
        }
        return LogReading.refused(state.sourceId(), content.name(), null, state.executions(), reason);
    }
}
