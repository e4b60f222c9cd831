package dev.pave.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseTest {
    @TempDir
    Path folder;

    @Test
    void makesItsFolder() {
        Path file = folder.resolve("deep/state/pave.duckdb");

        Warehouse.open(file).close();

        assertThat(file).isRegularFile();
    }

    @Test
    void keepsNothingOfWorkThatFails() throws SQLException {
        try (Warehouse warehouse = migrated()) {
            assertThatThrownBy(() -> warehouse.runInTransaction(connection -> {
                        new Sql("DELETE FROM rejects").update(connection);
                        throw new IllegalStateException("stop");
                    }))
                    .hasMessage("stop");
            assertThatThrownBy(() -> warehouse.runInTransaction(connection -> {
                        TableWriter.fill(connection, "rejects", table -> {
                            table.row("log", 1L, 0L, "odd", "...");
                        });
                        throw new IllegalStateException("stop");
                    }))
                    .hasMessage("stop");

            assertThat(count(warehouse, "rejects")).isZero();
        }
    }

    @Test
    void keepsAllOfWorkThatSucceeds() throws SQLException {
        try (Warehouse warehouse = migrated()) {
            warehouse.runInTransaction(connection -> {
                TableWriter.fill(connection, "rejects", table -> {
                    table.row("log", 1L, null, "odd", "...");
                });
            });

            assertThat(count(warehouse, "rejects")).isEqualTo(1);
        }
    }

    @Test
    void tellsWhatWasRefused() {
        try (Warehouse warehouse = migrated()) {
            assertThatThrownBy(() ->
                            warehouse.runInTransaction(connection -> new Sql("DELETE FROM nowhere").update(connection)))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("nowhere");
        }
    }

    @Test
    void refusesToWriteWhenOpenForReading() {
        migrated().close();

        try (Warehouse warehouse = Warehouse.openReadOnly(file())) {
            assertThatThrownBy(() ->
                            warehouse.runInTransaction(connection -> new Sql("DELETE FROM changes").update(connection)))
                    .isInstanceOf(StoreException.class);
        }
    }

    @Test
    void reachesNoFileButItselfWhenOpenForReading() throws IOException {
        migrated().close();
        Path other = Files.writeString(folder.resolve("secret.csv"), "a,b\n1,2\n");

        try (Warehouse warehouse = Warehouse.openReadOnly(file())) {
            assertThatThrownBy(() -> warehouse.runInTransaction(
                            connection -> new Sql("SELECT * FROM '" + other + "'").update(connection)))
                    .isInstanceOf(StoreException.class);
        }
    }

    @Test
    void saysThatThereIsNoneYet() {
        assertThatThrownBy(() -> Warehouse.openReadOnly(file()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("There is no warehouse at")
                .hasMessageContaining("pave nightly");
    }

    @Test
    void saysThatAFileIsNoWarehouse() throws IOException {
        Files.writeString(file(), "this is no database, however long it may be".repeat(200));

        assertThatThrownBy(() -> Warehouse.open(file()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("Cannot open the warehouse")
                .hasMessageContaining("`pave db rebuild`");
    }

    /** 1 MB in rows, so that the file has blocks in its middle. */
    private void filled() throws SQLException {
        try (Warehouse warehouse = migrated()) {
            warehouse.runInTransaction(connection -> new Sql(
                            "INSERT INTO rejects SELECT 's', i, i, md5(i::VARCHAR), sha256(i::VARCHAR) FROM range(50000) t(i)")
                    .update(connection));
        }
    }

    private void readsAll() throws SQLException {
        try (Warehouse warehouse = Warehouse.open(file())) {
            warehouse.runInTransaction(connection -> new Sql("SELECT max(reason), max(excerpt) FROM rejects")
                    .each(
                            connection,
                            row -> assertThat(row.result().getString(1)).isNotNull()));
        }
    }

    @Test
    void namesTheWayOutWhereverItIsDamaged() throws IOException, SQLException {
        filled();
        readsAll();
        byte[] whole = Files.readAllBytes(file());
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        byte[] header = whole.clone();
        java.util.Arrays.fill(header, 0, 12_288, (byte) 0x5a);
        byte[] middle = whole.clone();
        java.util.Arrays.fill(middle, 12_288, whole.length - 4_096, (byte) 0x5a);
        for (byte[] damaged : new byte[][] {half, header, middle}) {
            Files.write(file(), damaged);

            assertThatThrownBy(this::readsAll)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("`pave db rebuild`");
        }
    }

    @Test
    void saysWhichProcessHasItOpen() throws IOException {
        try (OtherProcess other = OtherProcess.start(HoldWarehouse.class, file().toString())) {
            assertThat(other.readLine()).isEqualTo("open pave.duckdb");

            assertThatThrownBy(() -> Warehouse.open(file()))
                    .isInstanceOf(WarehouseLockedException.class)
                    .hasMessageContaining("process " + other.pid());
            assertThatThrownBy(() -> Warehouse.openReadOnly(file())).isInstanceOf(WarehouseLockedException.class);
        }
    }

    /** Opens a warehouse and keeps it until it is killed. */
    static final class HoldWarehouse {
        public static void main(String[] arguments) throws IOException {
            try (Warehouse warehouse = Warehouse.open(Path.of(arguments[0]))) {
                System.out.println("open " + warehouse.file().getFileName());
                System.in.read();
            }
        }
    }

    private Path file() {
        return folder.resolve("pave.duckdb");
    }

    private Warehouse migrated() {
        Warehouse warehouse = Warehouse.open(file());
        new Migrations(warehouse.connection()).migrate();
        return warehouse;
    }

    private static int count(Warehouse warehouse, String table) throws SQLException {
        try (Statement statement = warehouse.connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
