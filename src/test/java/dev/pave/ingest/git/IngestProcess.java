package dev.pave.ingest.git;

import dev.pave.store.HistoryStore;
import dev.pave.store.Migrations;
import dev.pave.store.Warehouse;
import java.nio.file.Path;
import java.time.Clock;

/** A process of its own that ingests a repository in small chunks and says a line for each; made to be killed. */
final class IngestProcess {
    private static final int CHUNK = 10;

    private IngestProcess() {}

    public static void main(String[] arguments) {
        try (Warehouse warehouse = Warehouse.open(Path.of(arguments[0]))) {
            System.out.println("open");
            new Migrations(warehouse.connection()).migrate();
            new HistoryIngest(new HistoryStore(warehouse), Clock.systemUTC(), CHUNK)
                    .ingest(
                            RepositorySource.at(Path.of(arguments[1])),
                            Until.HEAD,
                            (done, total) -> System.out.println(done));
        }
        System.out.println("done");
    }
}
