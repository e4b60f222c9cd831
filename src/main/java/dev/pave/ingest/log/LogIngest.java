package dev.pave.ingest.log;

import dev.pave.store.ExecutionStore;
import dev.pave.store.LogFileState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Brings log files into the store, each execution exactly once. A file is known by its content: one that was renamed,
 * rotated or compressed goes on where it was, a copy adds nothing, one that was cut adds nothing until it grows, and new
 * content under an old name is a new source. Rows and cursor are written in one transaction, so a killed ingest goes on
 * where it was. For one thread; uses a second one to write.
 */
public final class LogIngest implements AutoCloseable {

    private static final Duration STILL = Duration.ofHours(1);
    /** Two of DuckDB's row groups: what is less than one is written again when more comes. */
    private static final PagedSink.Limits TRANSACTIONS = new PagedSink.Limits(2 * 122_880, false);

    private final ExecutionStore store;
    private final OperationNormaliser commands;
    private final Clock clock;
    private final PagedSink.Limits limits;
    private final KnownLogs known;
    private final ExecutorService loader = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "pave-load");
        thread.setDaemon(true);
        return thread;
    });

    public LogIngest(ExecutionStore store, OperationNormaliser commands) {
        this(store, commands, Clock.systemUTC(), TRANSACTIONS);
    }

    LogIngest(ExecutionStore store, OperationNormaliser commands, Clock clock, PagedSink.Limits limits) {
        this.store = store;
        this.commands = commands;
        this.clock = clock;
        this.limits = limits;
        this.known = new KnownLogs(store.states());
    }

    /** Reads what is new in a file. One that is not what it claims to be is told of, and nothing of it is stored. */
    public LogReading ingest(LogRequest request) throws IOException {
        var content = LogContent.of(request.file());
        var modified = Files.getLastModifiedTime(request.file()).toMillis();
        var last = known.at(request.file());
        if (last.isPresent() && isUnchanged(last.get(), content, modified)) {
            var state = last.get();
            return LogReading.nothing(state.sourceId(), content.name(), state.format(), state.executions());
        }
        var name = content.name();
        try {
            var head = content.head();
            if (head.bytes().length == 0) {
                return LogReading.nothing(null, name, null, 0);
            }
            var found = known.of(content, head);
            if (found.isPresent()
                    && !found.get().location().equals(request.file().toString())
                    && KnownLogs.isStillThere(found.get())) {
                return LogReading.nothing(
                        found.get().sourceId(),
                        name,
                        found.get().format(),
                        found.get().executions());
            }
            var state = found.orElseGet(() -> fresh(content, head, modified));
            var before = found.map(LogFileState::size).orElse(0L);
            return new FileReading(request, content, head, moved(state, content, modified), found.isPresent(), before)
                    .read();
        } catch (java.io.EOFException | java.util.zip.ZipException e) {
            return LogReading.refused(null, name, null, 0, name + ": its compression is damaged or cut off");
        }
    }

    private static boolean isUnchanged(LogFileState state, LogContent content, long modified) {
        var same = state.size() == content.size()
                && state.modifiedMs() == modified
                && !state.format().equals(FileReading.REFUSED);
        var whole = !LogFormats.isKnown(state.format())
                || !LogFormats.named(state.format()).appends();
        return same && (whole || Mark.parse(state.position()).offset() >= content.size());
    }

    private LogFileState fresh(LogContent content, Sample head, long modified) {
        return new LogFileState(
                known.fresh(content, head),
                content.path().toString(),
                FileReading.REFUSED,
                content.size(),
                modified,
                0,
                0,
                0,
                KnownLogs.fingerprint(head),
                Mark.START.text(),
                clock.instant());
    }

    private LogFileState moved(LogFileState state, LogContent content, long modified) {
        return new LogFileState(
                state.sourceId(),
                content.path().toString(),
                state.format(),
                content.size(),
                modified,
                state.executions(),
                state.rejected(),
                state.redacted(),
                state.fingerprint(),
                state.position(),
                clock.instant());
    }

    @Override
    public void close() {
        loader.shutdownNow();
    }

    /** The reading of one file. */
    private final class FileReading {
        static final String REFUSED = "refused";

        private final LogRequest request;
        private final LogContent content;
        private final Sample head;
        private final LogFileState state;
        private final boolean again;
        private final long sizeBefore;

        FileReading(
                LogRequest request,
                LogContent content,
                Sample head,
                LogFileState state,
                boolean again,
                long sizeBefore) {
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
            var goesOn = again && state.format().equals(format.id()) && format.goesOn(content, sizeBefore);
            var from = goesOn ? Mark.parse(state.position()) : Mark.START;
            var rest = goesOn ? content.openAt(from) : whole();
            if (rest == null && isCut(from)) {
                return cut(format);
            }
            if (rest == null) {
                goesOn = false;
                from = Mark.START;
                rest = whole();
            }
            try (var writer = store.writer(state.sourceId())) {
                return read(format, rest, from, goesOn, writer);
            } finally {
                rest.stream().close();
            }
        }

        private LogReading read(
                LogFormat format,
                LogContent.Rest rest,
                Mark from,
                boolean goesOn,
                dev.pave.store.ExecutionWriter writer)
                throws IOException {
            var counters = new SessionCounters();
            var earlier = goesOn ? state.executions() : 0;
            writer.begin();
            if (goesOn && from.provisional() != null) {
                writer.remove(from.provisional());
                earlier--;
            } else if (!goesOn && again) {
                writer.clear();
            }
            if (goesOn) {
                writer.forEachSession((session, last) -> counters.set(session.getBytes(StandardCharsets.UTF_8), last));
            }
            var base = earlier;
            var sink = new PagedSink(
                    writer,
                    new Rows(state.sourceId(), commands, counters),
                    loader,
                    new PagedSink.Limits(limits.rows(), !format.appends()),
                    (to, mark, executions, rejected, redacted) ->
                            to.commit(reached(format, mark, base + executions, goesOn, rejected, redacted)));
            try {
                var end = format.read(input(rest, from), sink);
                sink.end(end == null ? Mark.START : end);
            } catch (RuntimeException | IOException e) {
                sink.abandon();
                throw e;
            }
            var now = base + sink.executions();
            known.remember(reached(format, sink.reached(), now, goesOn, sink.rejected(), sink.redacted()));
            return new LogReading(
                    state.sourceId(),
                    content.name(),
                    format.id(),
                    now,
                    Math.max(0, now - (again ? state.executions() : 0)),
                    sink.rejected(),
                    sink.redacted(),
                    null);
        }

        private LogContent.Rest whole() throws IOException {
            return new LogContent.Rest(content.open(), new byte[0]);
        }

        private LogInput input(LogContent.Rest rest, Mark from) {
            var still = content.isPacked() || clock.millis() - state.modifiedMs() > STILL.toMillis();
            return new LogInput(
                    content, state.sourceId(), head, rest.stream(), from, rest.before(), still, request.columns());
        }

        private LogFileState reached(
                LogFormat format, Mark mark, long executions, boolean goesOn, long rejected, long redacted) {
            return new LogFileState(
                    state.sourceId(),
                    state.location(),
                    format.id(),
                    state.size(),
                    state.modifiedMs(),
                    executions,
                    (goesOn ? state.rejected() : 0) + rejected,
                    (goesOn ? state.redacted() : 0) + redacted,
                    KnownLogs.fingerprint(head),
                    mark.text(),
                    clock.instant());
        }

        private boolean isCut(Mark from) throws IOException {
            try (var in = content.open()) {
                in.skipNBytes(from.offset());
                return false;
            } catch (java.io.EOFException shorter) {
                return true;
            }
        }

        /** What is left of it was read before: only the place changes from which it may grow. */
        private LogReading cut(LogFormat format) throws IOException {
            try (var in = content.open()) {
                var lines = new Lines(in, Mark.START, new byte[0], false);
                while (lines.next()) {
                    continue;
                }
                var now = reached(format, lines.here(), state.executions(), true, 0, 0);
                store.seen(now);
                known.remember(now);
                return LogReading.nothing(state.sourceId(), content.name(), format.id(), state.executions());
            }
        }

        private LogReading refuse(String why) {
            var reason = content.name() + ": " + why;
            try (var writer = store.writer(state.sourceId())) {
                writer.begin();
                writer.clearRejects();
                writer.reject(java.util.List.of(new dev.pave.store.Reject(0, 0, why, "")));
                writer.commit(new LogFileState(
                        state.sourceId(),
                        state.location(),
                        REFUSED,
                        state.size(),
                        state.modifiedMs(),
                        state.executions(),
                        1,
                        0,
                        KnownLogs.fingerprint(head),
                        Mark.START.text(),
                        clock.instant()));
            }
            return LogReading.refused(state.sourceId(), content.name(), null, state.executions(), reason);
        }
    }
}
