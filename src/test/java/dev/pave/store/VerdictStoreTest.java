package dev.pave.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictStoreTest {
    @TempDir
    Path folder;

    @Test
    void replacesTheVerdictsOfOneRunOnly() {
        try (Warehouse warehouse = Warehouse.open(folder.resolve("pave.duckdb"))) {
            new Migrations(warehouse.connection()).migrate();
            VerdictStore store = new VerdictStore(warehouse);
            store.replaceRun("r1", List.of(verdict("r1", "first"), verdict("r1", "second")));
            store.replaceRun("r2", List.of(verdict("r2", "other")));

            store.replaceRun("r1", List.of(verdict("r1", "third")));

            List<String> rows = warehouse.inTransaction(connection -> new Sql(
                            "SELECT run_id, rule, \"values\"->>'confidence' AS seen FROM verdicts ORDER BY run_id")
                    .list(connection, row -> row.text("run_id") + " " + row.text("rule") + " " + row.text("seen")));
            assertThat(rows).containsExactly("r1 third 0.8", "r2 other 0.8");
        }
    }

    private static Verdict verdict(String runId, String rule) {
        return new Verdict(runId, "P-1", rule, "hold", "not enough", Map.of("confidence", 0.8, "support", 3), "sha");
    }
}
