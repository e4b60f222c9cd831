package dev.pave.inspect;

import dev.pave.store.Migration;
import dev.pave.store.Migrations;
import dev.pave.store.RunRow;
import dev.pave.store.RunStore;
import dev.pave.store.Sql;
import dev.pave.store.Warehouse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the tables hold. They are read only; where there are none, none are made.
 *
 * @param migrations all that this program knows, with when each was applied; none where there are no tables
 * @param counts     of the tables that matter to people
 * @param lastRun    null for none
 */
public record TableStatus(List<Migration> migrations, List<Count> counts, RunRow lastRun) {

    private static final Map<String, String> SHOWN = new LinkedHashMap<>();

    static {
        SHOWN.put("sources", "repositories and logs that were read");
        SHOWN.put("changes", "commits");
        SHOWN.put("file_changes", "files that commits changed");
        SHOWN.put("skips", "what was left out of repositories");
        SHOWN.put("execution_logs", "commands and steps of logs");
        SHOWN.put("rejects", "lines of logs that could not be read");
        SHOWN.put("pattern_candidates", "work that repeats");
        SHOWN.put("occurrences", "where it did");
        SHOWN.put("failures", "what failed");
        SHOWN.put("anti_patterns", "what goes wrong again and again");
        SHOWN.put("runs", "nights and reruns");
    }

    /**
     * How many rows a table has.
     *
     * @param table its name
     * @param rows  how many
     * @param holds what a row is, in words
     */
    public record Count(String table, long rows, String holds) {}

    /**
     * @throws dev.pave.store.WarehouseLockedException while a run writes
     * @throws dev.pave.store.StoreException           when the file is damaged or of a newer pave, with the remedy
     */
    public static TableStatus of(Path file) {
        if (!Files.exists(file)) {
            return new TableStatus(List.of(), List.of(), null);
        }
        try (Warehouse tables = Warehouse.openReadOnly(file)) {
            List<Migration> migrations = new Migrations(tables.connection()).status();
            List<String> there = tables.list(
                    new Sql("SELECT table_name FROM duckdb_tables() WHERE NOT internal"),
                    row -> row.text("table_name"));
            List<Count> counts = new ArrayList<>();
            SHOWN.forEach((table, holds) -> {
                if (there.contains(table)) {
                    counts.add(new Count(table, rows(tables, table), holds));
                }
            });
            RunRow lastRun = there.contains("runs")
                    ? new RunStore(tables).list().stream().findFirst().orElse(null)
                    : null;
            return new TableStatus(migrations, counts, lastRun);
        }
    }

    private static long rows(Warehouse tables, String table) {
        return tables.first(new Sql("SELECT count(*) AS n FROM " + table), row -> row.longOrNull("n"))
                .orElse(0L);
    }

    /** Migrations that wait to be applied. */
    public long waiting() {
        return migrations.stream().filter(migration -> !migration.applied()).count();
    }

    /** Rows of one of the tables. */
    public long rows(String table) {
        return counts.stream()
                .filter(count -> count.table().equals(table))
                .mapToLong(Count::rows)
                .sum();
    }
}
