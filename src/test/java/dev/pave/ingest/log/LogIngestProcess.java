package dev.pave.ingest.log;

import dev.pave.engine.LocalEngine;
import dev.pave.ingest.log.format.LogRequest;
import dev.pave.shell.CommandNormaliser;
import dev.pave.store.Migrations;
import dev.pave.store.Warehouse;
import dev.pave.store.log.ExecutionStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A process of its own that reads logs, large ones in small transactions, and says a line for each; made to be killed. */
final class LogIngestProcess {

    private static final int ROWS = 700;

    private LogIngestProcess() {}

    public static void main(String[] arguments) throws IOException {
        try (Warehouse warehouse = Warehouse.open(Path.of(arguments[0]))) {
            new Migrations(warehouse.connection()).migrate();
            try (LogIngest ingest = new LogIngest(
                    new ExecutionStore(warehouse),
                    new CommandNormaliser(),
                    new SpeakingClock(),
                    new LogIngest.Sizes(ROWS, LogRanges.USUAL),
                    new LocalEngine())) {
                for (Path log : LogGlob.files(arguments[1])) {
                    ingest.ingest(LogRequest.of(log));
                }
            }
        }
        System.out.println("done");
    }

    /** Is asked right before each commit. */
    private static final class SpeakingClock extends Clock {
        @Override
        public Instant instant() {
            System.out.println("tick");
            return LogFixture.NOW;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
