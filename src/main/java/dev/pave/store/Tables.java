package dev.pave.store;

import dev.pave.home.Home;
import dev.pave.home.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opens the tables for reading: the latest snapshot, so that nobody waits for a run. */
public final class Tables {

    private Tables() {}

    public static Warehouse open(Home home) {
        Optional<Path> snapshot = new Snapshots(home.reports()).current();
        Path file = snapshot.orElse(home.warehouse());
        if (!Files.isRegularFile(file)) {
            throw new UsageException("there is nothing to read in " + home.root() + " yet; run `pave nightly` first");
        }
        return upToDate(Warehouse.openReadOnly(file));
    }

    private static Warehouse upToDate(Warehouse tables) {
        if (new Migrations(tables.connection()).status().stream().allMatch(Migration::applied)) {
            return tables;
        }
        tables.close();
        throw new UsageException("the tables are of an older pave; run `pave nightly` once to bring them up to date");
    }
}
