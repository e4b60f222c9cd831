package dev.pave.job;

import dev.pave.home.Home;
import dev.pave.home.UsageException;
import dev.pave.job.cache.SourceCache;
import dev.pave.store.Migrations;
import dev.pave.store.Warehouse;
import dev.pave.store.source.KnownSource;
import dev.pave.store.source.SourceStore;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Map;

/**
 * Forgets a source under the lock of runs: its rows go in one transaction, what is kept of it in the cache goes after them.
 * Decisions stay in the ledger.
 *
 * @param home that knows it
 */
public record SourceForgetting(Home home) {

    /**
     * What went, or would go.
     *
     * @param rows by table
     */
    public record Forgotten(KnownSource source, Map<String, Long> rows) {}

    /**
     * Forgets a source, or only says what would go.
     *
     * @param id its id, or the beginning of it
     * @throws RunLockedException while a run is going on
     */
    public Forgotten forget(String id, boolean dryRun, JobListener listener) throws IOException, SQLException {
        if (!Files.exists(home.warehouse())) {
            throw new UsageException("there is nothing to forget in " + home.root() + " yet");
        }
        RunLock lock = RunLock.take(home, "sources forget", listener);
        try (Warehouse warehouse = Warehouse.open(home.warehouse())) {
            new Migrations(warehouse.connection()).migrate();
            return forget(id, dryRun, new SourceStore(warehouse));
        } finally {
            lock.close();
        }
    }

    private Forgotten forget(String id, boolean dryRun, SourceStore sources) throws IOException {
        KnownSource source = sources.find(id)
                .orElseThrow(() -> new UsageException(
                        "no source has an id that begins with " + id + "; `pave sources list` has all"));
        if (dryRun) {
            return new Forgotten(source, sources.rows(source.sourceId()));
        }
        Map<String, Long> rows = sources.forget(source.sourceId());
        new SourceCache(home.cache()).forget(source.sourceId());
        return new Forgotten(source, rows);
    }
}
