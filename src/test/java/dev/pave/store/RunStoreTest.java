package dev.pave.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {
    private static final Clock NOON = Clock.fixed(Samples.NOON, ZoneOffset.UTC);
    private static final Clock LATER = Clock.offset(NOON, Duration.ofMinutes(5));

    @TempDir
    Path folder;

    private Warehouse warehouse;

    @BeforeEach
    void open() {
        warehouse = Warehouse.open(folder.resolve("pave.duckdb"));
        new Migrations(warehouse.connection()).migrate();
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void knowsHowARunBeganAndEnded() {
        new RunStore(warehouse, NOON).begin("r1", "nightly", null, null);
        assertThat(new RunStore(warehouse).list())
                .containsExactly(new RunRow("r1", "nightly", NOON.instant(), null, "running", null));

        new RunStore(warehouse, LATER).finish("r1", "done", "{\"candidates\":3}");

        assertThat(new RunStore(warehouse).list())
                .containsExactly(
                        new RunRow("r1", "nightly", NOON.instant(), LATER.instant(), "done", "{\"candidates\":3}"));
    }

    @Test
    void keepsTheBeginningOfARunThatIsStartedAgain() {
        new RunStore(warehouse, NOON).begin("r1", "nightly", null, null);
        new RunStore(warehouse, LATER).begin("r1", "nightly", null, null);

        assertThat(new RunStore(warehouse).list()).extracting(RunRow::startedAt).containsExactly(NOON.instant());
    }

    @Test
    void keepsTheEndOfARunThatWasKilledWhenAllWasDone() {
        new RunStore(warehouse, NOON).begin("r1", "nightly", null, null);
        new RunStore(warehouse, NOON).finish("r1", "done", "{}");
        new RunStore(warehouse, LATER).begin("r1", "nightly", null, null);

        assertThat(new RunStore(warehouse).list()).extracting(RunRow::status).containsExactly("done");
    }

    @Test
    void listsTheNewestFirst() {
        new RunStore(warehouse, NOON).begin("r1", "nightly", null, null);
        new RunStore(warehouse, LATER).begin("r2", "rerun", null, null);

        assertThat(new RunStore(warehouse).list()).extracting(RunRow::runId).containsExactly("r2", "r1");
    }
}
