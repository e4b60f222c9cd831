package dev.pave.job;

import dev.pave.home.Home;
import dev.pave.home.UsageException;
import dev.pave.pattern.DurableFile;
import dev.pave.store.Migrations;
import dev.pave.store.Warehouse;
import dev.pave.store.source.KnownSource;
import dev.pave.store.source.SourceStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Forgets a source under the lock of runs: its rows go in one transaction, what is kept of it in the cache goes after them.
 * Decisions stay in the ledger.
 *
 * @param home that knows it
 */
public record SourceForgetting(Home home) {

    /** Folders of the cache that keep a file or more for a source. */
    private static final List<String> CACHES = List.of("", "mined", "templates", "specified");

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
        try (RunLock lock = RunLock.take(home, "sources forget", listener);
                Warehouse warehouse = Warehouse.open(home.warehouse())) {
            new Migrations(warehouse.connection()).migrate();
            SourceStore sources = new SourceStore(warehouse);
            KnownSource source = sources.find(id)
                    .orElseThrow(() -> new UsageException("no source, or more than one, has an id that begins with "
                            + id + "; `pave sources list` has all"));
            if (dryRun) {
                return new Forgotten(source, sources.rows(source.sourceId()));
            }
            Map<String, Long> rows = sources.forget(source.sourceId());
            clean(source.sourceId());
            return new Forgotten(source, rows);
        }
    }

    private void clean(String sourceId) throws IOException {
        for (String name : CACHES) {
            Path folder = home.cache().resolve(name);
            if (Files.isDirectory(folder)) {
                List<Path> of;
                try (Stream<Path> files = Files.list(folder)) {
                    of = files.filter(Files::isRegularFile)
                            .filter(file -> isOf(sourceId, file.getFileName().toString()))
                            .toList();
                }
                for (Path file : of) {
                    DurableFile.delete(file);
                }
            }
        }
    }

    private static boolean isOf(String sourceId, String file) {
        return file.equals("history-" + sourceId + ".bin")
                || file.equals(sourceId + ".json")
                || file.startsWith(sourceId + "-") && file.endsWith(".json");
    }
}
