package dev.pave.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AntiPatternStoreTest {

    /** Twenty rules in the order of their hashes, not of their names. */
    private static final String FOUND = """
            INSERT INTO session_findings (source_id, session_id, seq, guard, rule, severity, message, evidence)
            SELECT 's', 'a', n, 'unused_' || n % 3, 'rule ' || lpad(n::VARCHAR, 2, '0'), 'note', 'm', 'e'
            FROM range(20) numbers(n)
            ORDER BY hash(n)
            """;

    @TempDir
    Path folder;

    @Test
    void rowsOfGuardsHaveOneOrder() {
        try (Warehouse warehouse = Warehouse.open(folder.resolve("pave.duckdb"))) {
            new Migrations(warehouse.connection()).migrate();
            warehouse.runInTransaction(connection -> new Sql(FOUND).update(connection));

            new AntiPatternStore(warehouse).summariseGuards();

            List<String> rows = warehouse.list(
                    new Sql("SELECT guard || signature AS row FROM anti_patterns"), row -> row.text("row"));
            assertThat(rows).hasSize(20).isSorted();
        }
    }
}
