package dev.pave.job.repository;

import dev.pave.home.Home;
import dev.pave.ingest.git.IngestResult;
import dev.pave.ingest.git.RepositoryException;
import dev.pave.inspect.StoredHistory;
import dev.pave.mine.files.CompanionMiner;
import dev.pave.mine.files.predict.WalkSettings;
import dev.pave.store.HistoryStore;
import dev.pave.store.Migrations;
import dev.pave.store.RunNotes;
import dev.pave.store.Source;
import dev.pave.store.Warehouse;
import dev.pave.store.source.HistoryFiles;
import java.io.IOException;

/**
 * The place of a task: tables and a cache of its own, for one repository, which are handed over once it was mined and are
 * gone then. What of it only a person can mend fails here: the night meets it again where it is told.
 */
final class ScratchPlace implements RepositoryPlace {

    /** The only one that notes anything in its tables. */
    private static final String RUN = "task";

    private final Taker taker;
    private ScratchFiles files;
    private Warehouse warehouse;
    private StoredHistory learned;
    private IngestResult result;

    /** Takes what the reading tells and the files that are there at the end. */
    @FunctionalInterface
    interface Taker {
        void take(IngestResult result, ScratchFiles files) throws IOException;
    }

    ScratchPlace(Taker taker) {
        this.taker = taker;
    }

    @Override
    public HistoryStore store() {
        return new HistoryStore(warehouse, new RunNotes(warehouse, RUN));
    }

    @Override
    public Home home() {
        return files.home();
    }

    @Override
    public boolean reading(Part part) throws IOException {
        files = ScratchFiles.make();
        boolean done = false;
        try {
            warehouse = Warehouse.open(home().state().resolve("pave.duckdb"));
            new Migrations(warehouse.connection()).migrate();
            part.run();
            done = true;
        } finally {
            if (!done) {
                clear();
            }
        }
        return true;
    }

    @Override
    public void mining(Part part) throws IOException {
        try {
            part.run();
            new HistoryFiles(warehouse).write(result.sourceId(), files.tables());
            taker.take(result, files);
        } finally {
            clear();
        }
    }

    private void clear() throws IOException {
        try {
            if (warehouse != null) {
                warehouse.close();
            }
        } finally {
            files.close();
        }
    }

    @Override
    public void progress(long done, long total) {
        // nobody looks at a task
    }

    @Override
    public void read(IngestResult told) {
        result = told;
    }

    @Override
    public CompanionMiner miner(Source source, WalkSettings settings) {
        learned = StoredHistory.of(source, settings, warehouse, home());
        return learned.miner();
    }

    @Override
    public void keep(Source source) {
        learned.keep();
    }

    /** At once: its files are handed over next. */
    @Override
    public void writeLater(Source source, Runnable writing) {
        writing.run();
    }

    @Override
    public void unread(Source source, int contents, boolean partial) {
        throw new RepositoryException(contents + " file contents of " + source.name() + " cannot be read");
    }

    @Override
    public void withoutTexts(Source source, String why) {
        throw new RepositoryException(why);
    }

    @Override
    public void mined(Source source, MinedRepository mined) {
        // the cache has it
    }

    @Override
    public void taken(IngestResult told, ScratchFiles others) {
        throw new UnsupportedOperationException("a task gives, and takes nothing");
    }
}
