package dev.pave.job;

import dev.pave.home.Home;
import dev.pave.ingest.git.IngestResult;
import dev.pave.job.repository.MinedRepository;
import dev.pave.job.repository.RepositoryMining;
import dev.pave.job.repository.RepositoryPlace;
import dev.pave.job.repository.ScratchFiles;
import dev.pave.mine.files.CompanionMiner;
import dev.pave.mine.files.predict.WalkSettings;
import dev.pave.pattern.DurableFile;
import dev.pave.store.HistoryStore;
import dev.pave.store.Source;
import dev.pave.store.source.HistoryFiles;
import dev.pave.store.source.SourceStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A repository in the night's own tables and cache. What fails of it is a problem of it alone, and the night goes on.
 *
 * @param turns where readings pass one after the other: each is done on several threads, and rows come in the order of the job
 * @param turn  of its reading
 * @param goOn  reads what is new where the tables have a part of it already, and finds what a task mined; null where they have none
 */
record NightPlace(RunState run, String sourceId, String name, Turns turns, int turn, Part goOn)
        implements RepositoryPlace {

    /** Of a repository of which the tables have nothing. */
    NightPlace(RunState run, String sourceId, String name, Turns turns, int turn) {
        this(run, sourceId, name, turns, turn, null);
    }

    /** Of a repository that is mined only. */
    NightPlace(RunState run, String sourceId, String name) {
        this(run, sourceId, name, new Turns(), 0);
    }

    /** The same of a known repository: its rows of before stay, so that of a task's place only the cache counts. */
    NightPlace goingOn(Part withRest) {
        return new NightPlace(run, sourceId, name, turns, turn, withRest);
    }

    /** How repositories of this night are mined. */
    static RepositoryMining mining(RunState run, String sourceId) {
        return new RepositoryMining(
                run.settings(), run.askedTexts(), new SourceStore(run.warehouse()).former(sourceId));
    }

    void mine(Source source) {
        new SourceBoundary(run, "mine")
                .each(sourceId, name, () -> mined(source, mining(run, sourceId).mined(this, source)));
    }

    @Override
    public HistoryStore store() {
        return new HistoryStore(run.warehouse(), run.notes());
    }

    @Override
    public Home home() {
        return run.request().home();
    }

    @Override
    public boolean reading(Part part) throws IOException {
        boolean[] done = new boolean[1];
        turns.pass(turn, () -> {
            run.listener().step("read " + name);
            new SourceBoundary(run, "ingest").each(sourceId, name, () -> {
                part.run();
                done[0] = true;
            });
        });
        return done[0];
    }

    @Override
    public void progress(long done, long total) {
        run.listener().reading(name, done, total);
    }

    @Override
    public void read(IngestResult result) {
        new ReadRepository(run, result).tell();
    }

    /** While the next one is read. Where there is none, it is the step for mining that finds out first whether anything is new. */
    @Override
    public void mining(Part part) throws IOException {
        if (run.request().repositories().size() > 1) {
            new SourceBoundary(run, "mine").each(sourceId, name, part::run);
        }
    }

    @Override
    public CompanionMiner miner(Source source, WalkSettings settings) {
        return run.miner(source);
    }

    @Override
    public void keep(Source source) {
        if (run.decides()) {
            run.histories().keep(run.history(source));
        }
    }

    @Override
    public void writeLater(Source source, Runnable writing) {
        run.histories().write(source, writing);
    }

    @Override
    public void unread(Source source, int contents, boolean partial) {
        run.unread("mine", source, contents, partial);
    }

    @Override
    public void withoutTexts(Source source, String why) {
        run.problem(new SourceBoundary.Problem("mine", source.sourceId(), source.name(), why));
    }

    @Override
    public void mined(Source source, MinedRepository mined) {
        run.mined(source.sourceId(), mined);
    }

    @Override
    public void taken(IngestResult result, ScratchFiles files) throws IOException {
        if (goOn != null) {
            copy(files.home().cache());
            goOn.run();
            return;
        }
        reading(() -> {
            new HistoryFiles(run.warehouse()).read(files.tables(), run.notes());
            copy(files.home().cache());
            read(result);
        });
    }

    /** A rerun of history leaves alone what nights learned. */
    private void copy(Path cache) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(cache)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String kept = cache.relativize(file).toString();
            if (run.decides() || !kept.startsWith("learned")) {
                DurableFile.write(home().cache().resolve(kept), Files.readAllBytes(file));
            }
        }
    }
}
