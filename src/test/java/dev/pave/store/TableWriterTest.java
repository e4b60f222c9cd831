package dev.pave.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableWriterTest {

    private static void replace(Warehouse warehouse, int from, int to, String value) {
        List<Integer> numbers = IntStream.range(from, to).boxed().toList();
        warehouse.runInTransaction(connection -> TableWriter.replace(
                connection,
                "log_groups",
                "source_id",
                numbers,
                (table, number) -> table.row("log" + (10_000 - number), value)));
    }

    @Test
    void replacesRowsWhereTheyAreAndPutsOthersBehindThemInTheirOrder(@TempDir Path folder) {
        try (Warehouse warehouse = Warehouse.open(folder.resolve("pave.duckdb"))) {
            new Migrations(warehouse.connection()).migrate();

            replace(warehouse, 0, 3_000, "first");
            replace(warehouse, 2_900, 5_000, "second");

            assertThat(TextRows.of(warehouse, "SELECT * FROM log_groups ORDER BY rowid"))
                    .isEqualTo(IntStream.range(0, 5_000)
                            .mapToObj(number -> "log" + (10_000 - number) + (number < 2_900 ? "|first" : "|second"))
                            .toList());
        }
    }
}
