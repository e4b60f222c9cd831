package dev.pave.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {
    @TempDir
    Path folder;

    private Warehouse warehouse;
    private Snapshots snapshots;
    private Path reports;

    @BeforeEach
    void open() {
        warehouse = Warehouse.open(folder.resolve("it's a \"pave\".duckdb"));
        new Migrations(warehouse.connection()).migrate();
        new CandidateStore(warehouse).replaceAll(List.of(Samples.candidate("P-1", 0.9)));
        reports = folder.resolve("reports with 'quotes'");
        snapshots = new Snapshots(reports);
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void copiesAllForReaders() {
        snapshots.take(warehouse, "r1");
        snapshots.publish("r1");

        try (Warehouse copy = Warehouse.openReadOnly(snapshots.current().orElseThrow())) {
            assertThat(new CandidateStore(copy).all()).containsExactly(Samples.candidate("P-1", 0.9));
            assertThat(new Migrations(copy.connection()).status()).allMatch(Migration::applied);
        }
    }

    @Test
    void leavesTheWarehouseAsItWas() {
        snapshots.take(warehouse, "r1");
        snapshots.take(warehouse, "r1");

        new CandidateStore(warehouse).replaceAll(List.of());
        assertThat(new CandidateStore(warehouse).all()).isEmpty();
        assertThat(reports.resolve("r1")).isDirectoryContaining("glob:**/pave.duckdb");
        assertThat(reports.resolve("r1")).isDirectoryNotContaining("glob:**.new*");
    }

    @Test
    void showsNothingBeforeTheFirstIsPublished() {
        assertThat(snapshots.current()).isEmpty();

        snapshots.take(warehouse, "r1");

        assertThat(snapshots.current()).isEmpty();
        assertThat(snapshots.currentRun()).isEmpty();
    }

    @Test
    void switchesToThePublishedRun() throws IOException {
        snapshots.take(warehouse, "r1");
        snapshots.publish("r1");
        snapshots.take(warehouse, "r2");
        assertThat(snapshots.currentRun()).contains("r1");

        snapshots.publish("r2");

        assertThat(snapshots.currentRun()).contains("r2");
        assertThat(snapshots.current()).contains(reports.resolve("r2/pave.duckdb"));
        assertThat(Files.readString(reports.resolve("current"))).isEqualTo("r2\n");
    }

    @Test
    void publishesNoRunThatIsNotThere() {
        assertThatThrownBy(() -> snapshots.publish("r9"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no run r9");
    }

    @Test
    void takesNoPathForARunId() {
        assertThatThrownBy(() -> snapshots.take(warehouse, "../elsewhere"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> snapshots.publish("a/b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> snapshots.publish("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void prunesTheOldestButNeverTheCurrent() throws IOException {
        for (int i = 1; i <= 5; i++) {
            snapshots.take(warehouse, "r" + i);
            Files.writeString(reports.resolve("r" + i + "/index.html"), "page");
            Files.setLastModifiedTime(
                    reports.resolve("r" + i + "/pave.duckdb"), FileTime.from(Instant.ofEpochSecond(i)));
        }
        snapshots.publish("r1");

        assertThat(snapshots.prune(2)).containsExactly("r3", "r2");

        assertThat(reports.resolve("r1/index.html")).exists();
        assertThat(reports.resolve("r2")).doesNotExist();
        assertThat(reports.resolve("r4")).exists();
        assertThat(reports.resolve("r5")).exists();
    }

    @Test
    void prunesNothingThatIsNoRun() throws IOException {
        assertThat(snapshots.prune(0)).isEmpty();
        Files.createDirectories(reports.resolve("notes"));
        Files.writeString(reports.resolve("README.md"), "text");

        assertThat(snapshots.prune(0)).isEmpty();

        assertThat(reports.resolve("notes")).exists();
    }
}
