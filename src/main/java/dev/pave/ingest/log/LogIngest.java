package dev.pave.ingest.log;

import dev.pave.engine.Engine;
import dev.pave.engine.Piece;
import dev.pave.ingest.log.format.LogContent;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogRequest;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.RefusedException;
import dev.pave.shell.OperationNormaliser;
import dev.pave.store.log.ExecutionStore;
import dev.pave.store.log.LogFileState;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/**
 * Brings log files into the store, each execution exactly once. A file is known by its content: one that was renamed,
 * rotated or compressed goes on where it was, a copy of the whole adds nothing, one that was cut adds nothing until it
 * grows, and new content under an old name is a new source. Rows and cursor are written in one transaction, so a killed
 * ingest goes on where it was. For one thread; uses a second one to write.
 */
public final class LogIngest implements AutoCloseable {

    /** Why a packed file is refused of which nothing can be read. */
    static final String DAMAGED = "its compression is damaged or cut off";

    /** Two of DuckDB's row groups: what is less than one is written again when more comes. */
    private static final long TRANSACTION = 2 * 122_880;

    private final KnownLogs known;
    private final Clock clock;
    private final Tools tools;

    /** What every reading of a file works with. */
    record Tools(
            ExecutionStore store,
            OperationNormaliser commands,
            Clock clock,
            long rows,
            KnownLogs known,
            NamedExecutions named,
            LogRanges ranges,
            Engine engine,
            Loading loading) {}

    /** @param engine reads the files that are new */
    public LogIngest(ExecutionStore store, OperationNormaliser commands, Engine engine) {
        this(store, commands, Clock.systemUTC(), new Sizes(TRANSACTION, LogRanges.USUAL), engine);
    }

    /**
     * How much is done at a time.
     *
     * @param rows  of a transaction at least
     * @param range bytes of a part of a large file at least
     */
    record Sizes(long rows, long range) {}

    LogIngest(ExecutionStore store, OperationNormaliser commands, Clock clock, Sizes sizes, Engine engine) {
        Loading loading = new Loading(store);
        this.known = new KnownLogs(store, loading);
        this.clock = clock;
        LogRanges ranges = new LogRanges(engine, sizes.range());
        NamedExecutions named = new NamedExecutions(store, known, loading);
        this.tools = new Tools(store, commands, clock, sizes.rows(), known, named, ranges, engine, loading);
    }

    /** Has the engine read what looks new, so that it is there when it is brought in. */
    public void ahead(List<LogRequest> requests) throws IOException {
        List<Foreseen> fresh = new ArrayList<>();
        tools.engine().ahead("find where logs may be cut", () -> {
            requests.stream().map(this::foreseen).flatMap(Optional::stream).forEach(fresh::add);
            return fresh.stream()
                    .filter(file -> tools.ranges().isLarge(file.content(), file.from()))
                    .map(file -> tools.ranges().piece(file.content(), file.state(), file.format(), file.from()))
                    .iterator();
        });
        tools.engine()
                .ahead("read logs", () -> fresh.stream().flatMap(this::pieces).iterator());
    }

    /** A file that is to be read from a place on: one that nothing is known of from its beginning. */
    private record Foreseen(LogRequest request, LogContent content, LogFileState state, String format, Mark from) {}

    private Stream<Piece<PageTaker>> pieces(Foreseen file) {
        try {
            return tools.ranges().of(file.content(), file.state(), file.format(), file.from()).stream()
                    .map(range ->
                            FilePieces.work(tools, file.request(), file.content(), file.state(), file.format(), range));
        } catch (IOException unreadable) {
            return Stream.empty(); // the reading that follows meets it again, and tells of it
        }
    }

    /** Empty where nothing looks new in the file; what cannot be told yet is read when its turn comes. */
    private Optional<Foreseen> foreseen(LogRequest request) {
        try {
            LogContent content = LogContent.of(request.file());
            long modified = Files.getLastModifiedTime(request.file()).toMillis();
            Sample head = content.head();
            Optional<LogFileState> last = known.at(request.file());
            if (head.bytes().length == 0 || last.isPresent() && isUnchanged(last.get(), content, modified)) {
                return Optional.empty();
            }
            LogFormat format = LogFormats.of(request, head);
            if (last.isPresent()) {
                return grown(request, content, head, format, modified);
            }
            return known.elsewhere(content, head).isPresent()
                    ? Optional.empty()
                    : Optional.of(
                            new Foreseen(request, content, fresh(content, head, modified), format.id(), Mark.START));
        } catch (IOException | RefusedException told) {
            return Optional.empty(); // the reading that follows meets it again, and tells of it
        }
    }

    /** What follows in a file that was read before: it grew, or the night that read it was killed. */
    private Optional<Foreseen> grown(
            LogRequest request, LogContent content, Sample head, LogFormat format, long modified) throws IOException {
        Optional<LogFileState> here = known.here(content, head).filter(KnownLogs::hasBrought);
        if (here.isEmpty()) {
            return Optional.empty();
        }
        Mark from =
                FileReading.goesOnFrom(format, content, here.get(), here.get().size());
        return from == null || !content.holds(from)
                ? Optional.empty()
                : Optional.of(new Foreseen(request, content, seen(here.get(), content, modified), format.id(), from));
    }

    /**
     * Reads what is new in a file; it is stored when this is closed, if not before. One that is not what it claims to be is told
     * of, and nothing of it is stored; what was read before it is then.
     */
    public LogReading ingest(LogRequest request) throws IOException {
        try {
            return read(request);
        } catch (IOException | RuntimeException e) {
            tools.loading().finish();
            throw e;
        }
    }

    private LogReading read(LogRequest request) throws IOException {
        LogContent content = LogContent.of(request.file());
        long modified = Files.getLastModifiedTime(request.file()).toMillis();
        Optional<LogFileState> last = known.at(request.file());
        if (last.isPresent() && isUnchanged(last.get(), content, modified)) {
            LogFileState state = last.get();
            return state.format().equals(KnownLogs.COPY)
                    ? LogReading.copy(
                            state, content.name(), known.originalOf(state).orElseThrow())
                    : LogReading.nothing(state, content.name());
        }
        try {
            return read(request, content, modified);
        } catch (EOFException | ZipException e) {
            tools.loading().finish();
            String name = content.name();
            return LogReading.refused(null, name, null, 0, name + ": " + DAMAGED);
        }
    }

    private LogReading read(LogRequest request, LogContent content, long modified) throws IOException {
        Sample head = content.head();
        Optional<LogFileState> here = known.here(content, head);
        if (head.bytes().length == 0) {
            return empty(here.orElseGet(() -> fresh(content, head, modified)), content, modified);
        }
        Optional<LogFileState> other = here.filter(KnownLogs::hasBrought).isPresent()
                ? Optional.<LogFileState>empty()
                : known.elsewhere(content, head);
        if (other.isPresent() && known.isReadToItsEnd(other.get())) {
            return copy(other.get(), content, head, modified);
        }
        Optional<LogFileState> found = other.or(() -> here);
        known.nothingAt(content.path(), found.map(LogFileState::sourceId).orElse(null));
        LogFileState state = seen(found.orElseGet(() -> fresh(content, head, modified)), content, modified);
        Long before = found.map(LogFileState::size).orElse(0L);
        return new FileReading(tools, request, content, head, state, found.isPresent(), before).read();
    }

    private LogReading empty(LogFileState state, LogContent content, long modified) {
        known.nothingAt(content.path(), state.sourceId());
        LogFileState now = seen(state, content, modified)
                .reached(KnownLogs.EMPTY, state.fingerprint(), Mark.START.text(), clock.instant());
        known.seen(now);
        return LogReading.nothing(now, content.name());
    }

    private LogReading copy(LogFileState original, LogContent content, Sample head, long modified) {
        known.nothingAt(content.path(), null);
        Mark mark = Mark.parse(original.position()).with(original.sourceId());
        LogFileState copy = fresh(content, head, modified)
                .reached(KnownLogs.COPY, KnownLogs.fingerprint(head), mark.text(), clock.instant());
        known.seen(copy);
        return LogReading.copy(copy, content.name(), original);
    }

    private boolean isUnchanged(LogFileState state, LogContent content, long modified) throws IOException {
        if (state.size() != content.size() || state.modifiedMs() != modified) {
            return false;
        }
        return switch (state.format()) {
            case KnownLogs.REFUSED -> false;
            case KnownLogs.EMPTY -> true;
            case KnownLogs.COPY -> known.originalOf(state).isPresent();
            default ->
                !LogFormats.isKnown(state.format())
                        || !LogFormats.named(state.format()).appends()
                        || Mark.parse(state.position()).offset() >= content.size()
                        || isReadAsItIs(state, content);
        };
    }

    /**
     * Whether its last execution, which may grow, was read as it would be read now. It stays where it is: read again it would
     * come behind the rows of files that were read since, and how often a night was begun would tell in the order of rows.
     */
    private boolean isReadAsItIs(LogFileState state, LogContent content) throws IOException {
        boolean lineCounts = FilePieces.isStill(content, state, clock.instant());
        return Mark.parse(state.position()).provisional() != null
                && (lineCounts == FilePieces.isStill(content, state, state.ingestedAt()) || content.endsItsLine());
    }

    private LogFileState fresh(LogContent content, Sample head, long modified) {
        return new LogFileState(
                known.fresh(content, head),
                content.path().toString(),
                KnownLogs.REFUSED,
                content.size(),
                modified,
                0,
                0,
                0,
                KnownLogs.fingerprint(head),
                Mark.START.text(),
                clock.instant());
    }

    private LogFileState seen(LogFileState state, LogContent content, long modified) {
        return state.seen(content.path().toString(), content.size(), modified, clock.instant());
    }

    @Override
    public void close() {
        tools.loading().close();
    }
}
