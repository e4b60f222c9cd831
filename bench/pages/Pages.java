import dev.pave.report.PageData;
import dev.pave.report.PageWriter;
import dev.pave.report.Shelf;
import dev.pave.store.Sql;
import dev.pave.store.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Multiplies what a night found, and writes the pages of it. Arguments: the night's tables, its run, candidates, executions, a folder
 * for the pages.
 */
final class Pages {

    private static final String[] OF_CANDIDATES = {
        "candidate_roles", "occurrences", "candidate_templates", "candidate_edits", "candidate_routines", "routine_steps",
        "routine_variants"
    };

    public static void main(String[] args) throws IOException {
        long candidates = Long.parseLong(args[2]);
        long executions = Long.parseLong(args[3]);
        Path folder = Files.createDirectories(Path.of(args[4]).resolve(args[1]));
        try (Warehouse tables = Warehouse.open(Path.of(args[0]))) {
            long copies = copies(tables, "pattern_candidates", candidates);
            for (String table : OF_CANDIDATES) {
                copy(tables, table, "t.pattern_id || '-' || i AS pattern_id", copies);
            }
            copy(
                    tables,
                    "pattern_candidates",
                    "t.pattern_id || '-' || i AS pattern_id, t.signature || ' ' || i AS signature",
                    copies);
            copy(tables, "verdicts", "t.subject_id || '-' || i AS subject_id", copies);
            tables.update(new Sql("UPDATE pattern_candidates SET status = 'approved' WHERE pattern_id LIKE '%-3'"));
            copy(
                    tables,
                    "anti_patterns",
                    "t.anti_pattern_id || '-' || i AS anti_pattern_id",
                    copies(tables, "anti_patterns", candidates));
            copy(
                    tables,
                    "execution_logs",
                    "t.execution_id || '-' || i AS execution_id, t.session_id || '-' || i AS session_id,"
                            + " t.started_at - to_hours(i) AS started_at",
                    copies(tables, "execution_logs", executions));
            System.out.printf(
                    "%d candidates, %d executions, %d anti-patterns%n",
                    count(tables, "pattern_candidates"),
                    count(tables, "execution_logs"),
                    count(tables, "anti_patterns"));
            long begun = System.nanoTime();
            try (PageData data = new PageData(tables, args[1], new Shelf(List.of(), List.of(), List.of()), List.of(), 10)) {
                new PageWriter(data, args[1], folder).write();
            }
            System.out.printf("written in %.1f s%n", (System.nanoTime() - begun) / 1e9);
        }
        try (Stream<Path> pages = Files.list(folder)) {
            for (Path page : pages.filter(each -> each.toString().endsWith(".html")).sorted().toList()) {
                System.out.printf("| %s | %.2f MB |%n", page.getFileName(), Files.size(page) / 1e6);
            }
        }
    }

    private static long count(Warehouse tables, String table) {
        return tables.first(new Sql("SELECT count(*) AS n FROM " + table), row -> row.longOrNull("n"))
                .orElseThrow();
    }

    private static long copies(Warehouse tables, String table, long wanted) {
        return (wanted + count(tables, table) - 1) / count(tables, table) - 1;
    }

    private static void copy(Warehouse tables, String table, String changed, long copies) {
        tables.update(new Sql("INSERT INTO " + table + " SELECT t.* REPLACE (" + changed + ") FROM " + table
                + " t, range(1, " + (copies + 1) + ") r(i)"));
    }
}
