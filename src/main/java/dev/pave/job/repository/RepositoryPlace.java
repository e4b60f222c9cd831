package dev.pave.job.repository;

import dev.pave.home.Home;
import dev.pave.ingest.git.IngestResult;
import dev.pave.mine.files.CompanionMiner;
import dev.pave.mine.files.predict.WalkSettings;
import dev.pave.store.HistoryStore;
import dev.pave.store.Source;
import java.io.IOException;

/** Where repositories are read and mined: the tables and the cache that this fills, and who hears of it. */
public interface RepositoryPlace {

    /** Reading, or mining. */
    @FunctionalInterface
    interface Part {
        void run() throws IOException;
    }

    HistoryStore store();

    /** Whose cache keeps what was mined. */
    Home home();

    /** Reads a repository; false where that failed, and whoever has to know knows. */
    boolean reading(Part part) throws IOException;

    /** Commits done of a total. */
    void progress(long done, long total);

    /** A repository was read. */
    void read(IngestResult result);

    /** Mines one that was read. */
    void mining(Part part) throws IOException;

    /** What learned its history. */
    CompanionMiner miner(Source source, WalkSettings settings);

    /** Keeps what was learned of it for later nights. */
    void keep(Source source);

    /** Writes what is kept of a repository for later nights, maybe while the night goes on. */
    void writeLater(Source source, Runnable writing);

    /** Contents cannot be read; in a partial clone that is as it should be. */
    void unread(Source source, int contents, boolean partial);

    /** There are no texts of it, and why. */
    void withoutTexts(Source source, String why);

    /** It was mined. */
    void mined(Source source, MinedRepository mined);

    /**
     * A task did both in a place of its own: this place has the tables and the cache now as if it had been here.
     *
     * @param result of the reading
     * @param files  what the task's place had
     */
    void taken(IngestResult result, ScratchFiles files) throws IOException;
}
