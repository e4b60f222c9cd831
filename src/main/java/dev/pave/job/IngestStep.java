package dev.pave.job;

import dev.pave.engine.Piece;
import dev.pave.engine.SideBySide;
import dev.pave.ingest.git.HistoryReader;
import dev.pave.ingest.git.KnownSources;
import dev.pave.ingest.git.RepositoryException;
import dev.pave.ingest.git.RepositorySource;
import dev.pave.ingest.git.Until;
import dev.pave.job.cache.SourceCache;
import dev.pave.job.repository.RepositoryPlace;
import dev.pave.job.repository.RepositoryWork;
import dev.pave.store.HistoryStore;
import dev.pave.store.source.SourceStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads what is new in the repositories, one after the other, since each is read on several threads; while the next is read,
 * those before it are mined. An engine may do both elsewhere. One that cannot be read is a warning, and the
 * others go on. No partitions of Spring Batch: how far each repository was read is in its cursor, and runs that went on after
 * a kill met partitions without the context that says what they are about.
 */
record IngestStep(RunState run) implements RunStep {

    @Override
    public void execute() throws IOException {
        List<RepositorySource> sources = sources();
        Map<String, Piece<RepositoryPlace>> foreseen = new HashMap<>();
        run.engine()
                .ahead(
                        "read and mine repositories",
                        () -> sources.stream()
                                .map(source -> foreseen(source, foreseen))
                                .flatMap(Optional::stream)
                                .iterator());
        Turns turns = new Turns();
        SideBySide.each(IntStream.range(0, sources.size())
                .<Runnable>mapToObj(turn -> () -> bring(sources.get(turn), foreseen, turns, turn))
                .toList());
    }

    /** Those to be read, as what they are known. */
    private List<RepositorySource> sources() throws IOException {
        KnownSources known = new KnownSources(
                new HistoryStore(run.warehouse()).sources(),
                run.request().home().cache());
        List<RepositorySource> sources = new ArrayList<>();
        for (Path location : run.request().repositories()) {
            KnownSources.Recognised recognised = known.recognise(location);
            adopt(recognised);
            if (recognised.isAnotherClone()) {
                sayTwin(recognised);
            } else if (recognised.twin() == null) {
                sources.add(recognised.source());
            }
        }
        return sources;
    }

    /** No failure: all that the other clone has is read. */
    private void sayTwin(KnownSources.Recognised twin) {
        String what = twin.location() + " is another clone of " + twin.twin() + ", which is read";
        run.listener().warning(what + "; it is not read twice");
        run.notes().same(twin.location().toString(), what);
    }

    /** What the home has of it under other ids is under its id of today before anything is read. */
    private void adopt(KnownSources.Recognised recognised) throws IOException {
        SourceStore sources = new SourceStore(run.warehouse());
        String id = recognised.source().sourceId();
        for (String before : recognised.before()) {
            sources.adopt(before, id);
            new SourceCache(run.request().home().cache()).forget(before);
            run.listener()
                    .warning(before + " is " + id + " now: ids stand for the history, wherever it lies;"
                            + " what was decided of its patterns holds");
        }
        if (sources.former(id).isEmpty()) {
            sources.noteFormer(recognised.formerId(), id);
        }
    }

    /** A repository that is to be mined: one that is new, has something new, or of which other texts are asked for than before. */
    private Optional<Piece<RepositoryPlace>> foreseen(
            RepositorySource source, Map<String, Piece<RepositoryPlace>> foreseen) {
        Optional<Piece<RepositoryPlace>> piece = end(source)
                .filter(end -> !isMined(source, end))
                .map(end -> work(source).piece(end));
        piece.ifPresent(known -> foreseen.put(source.sourceId(), known));
        return piece;
    }

    private boolean isMined(RepositorySource source, String end) {
        HistoryStore store = new HistoryStore(run.warehouse());
        return store.source(source.sourceId())
                .filter(known -> end.equals(known.head()))
                .filter(known -> NightPlace.mining(run, source.sourceId())
                        .isKept(run.request().home(), store, known))
                .isPresent();
    }

    private Optional<String> end(RepositorySource source) {
        try (HistoryReader reader = HistoryReader.open(source)) {
            return reader.head(Until.parse(run.request().until()));
        } catch (RepositoryException toldLater) {
            return Optional.empty(); // the reading that follows meets it again, and tells of it
        }
    }

    private RepositoryWork work(RepositorySource source) {
        return RepositoryWork.of(source, run.request().until(), NightPlace.mining(run, source.sourceId()));
    }

    private void bring(RepositorySource source, Map<String, Piece<RepositoryPlace>> foreseen, Turns turns, int turn) {
        try {
            RepositoryWork work = work(source);
            NightPlace here = new NightPlace(run, source.sourceId(), source.name(), turns, turn);
            boolean known =
                    new HistoryStore(run.warehouse()).cursor(source.sourceId()).isPresent();
            Piece<RepositoryPlace> piece = foreseen.getOrDefault(source.sourceId(), work.piece(""));
            run.engine().take(piece, known ? here.goingOn(() -> work.into(here)) : here);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            turns.leave(turn);
        }
    }
}
