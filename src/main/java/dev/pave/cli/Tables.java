package dev.pave.cli;

import dev.pave.pattern.Home;
import dev.pave.store.Snapshots;
import dev.pave.store.Warehouse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opens the tables for reading: the latest snapshot, so that nobody waits for a run. */
final class Tables {

    private Tables() {}

    static Warehouse open(Home home) {
        Optional<Path> snapshot = new Snapshots(home.reports()).current();
        Path file = snapshot.orElse(home.warehouse());
        if (!Files.isRegularFile(file)) {
            throw new UsageException("there is nothing to read in " + home.root() + " yet; run `pave nightly` first");
        }
        return Warehouse.openReadOnly(file);
    }
}
