package dev.pave.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.event.Savings;
import dev.pave.pattern.event.Savings.Part;
import dev.pave.store.Migrations;
import dev.pave.store.Sql;
import dev.pave.store.Warehouse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavingsStoreTest {
    @TempDir
    Path folder;

    private Warehouse tables;
    private int executions;

    @BeforeEach
    void open() {
        tables = Warehouse.open(folder.resolve("pave.duckdb"));
        new Migrations(tables.connection()).migrate();
    }

    @AfterEach
    void close() {
        tables.close();
    }

    private void run(String sql, Object... values) {
        tables.runInTransaction(connection -> new Sql(sql, values).update(connection));
    }

    private void candidate(String id, String kind, String status, String signature) {
        run(
                "INSERT INTO pattern_candidates (pattern_id, kind, signature, confidence, support, hits, misses,"
                        + " largest_batch, freshness, status, reason) VALUES (?, ?, ?, 0.9, 12, 9, 1, 1, 1, ?, 'r')",
                id,
                kind,
                signature,
                status);
    }

    private void ran(String id, String how, int ms, String outcome, String message) {
        execution("pave run " + id + how, ms, outcome, message, id, "");
    }

    private void execution(String operation, int ms, String outcome, String message, String pattern, String raw) {
        run(
                "INSERT INTO execution_logs (execution_id, source_id, session_id, seq, operation, raw, duration_ms,"
                        + " outcome, message, pattern_id) VALUES (?, 'spool', 's', ?, ?, ?, ?, ?, ?, ?)",
                "e" + ++executions,
                executions,
                operation,
                raw,
                ms,
                outcome,
                message,
                pattern);
    }

    private Optional<Savings> saved(String id, Optional<Part> rest) {
        SavingsStore savings = new SavingsStore(tables);
        savings.measure(10, routine -> rest);
        return savings.of(id);
    }

    private void routine(String status) {
        candidate("P-1", "routine", status, "routine:a > b");
        run("INSERT INTO candidate_routines VALUES ('P-1', 1, 50000, 60000, 70000, '{}')");
    }

    @Test
    void aUseSavesTheMedianByHandLessWhatStaysAndTheRun() {
        routine("approved");
        ran("P-1", "", 1000, "success", "");
        ran("P-1", "", 3000, "success", "");
        ran("P-1", "", 9000, "success", "");

        Savings savings = saved("P-1", Optional.of(new Part(20_000, "vim"))).orElseThrow();

        assertThat(savings)
                .isEqualTo(new Savings(
                        "P-1",
                        new Part(60_000, "the median of its 12 times in the logs"),
                        new Part(20_000, "vim"),
                        3,
                        3000L,
                        37_000L,
                        3 * 40_000L - 13_000L));
    }

    @Test
    void dryFailedAndNeedlessRunsAreNoUses() {
        routine("approved");
        ran("P-1", " --dry-run", 1000, "success", "");
        ran("P-1", "", 1000, "failure", "make: error");
        ran("P-1", "", 1000, "success", "unchanged");

        Savings savings = saved("P-1", Optional.of(new Part(0, ""))).orElseThrow();

        assertThat(savings.uses()).isZero();
        assertThat(savings.savedMs()).isNull();
        assertThat(savings.totalMs()).isNull();
    }

    @Test
    void thereIsNoFigureWithoutASource() {
        routine("approved");
        candidate("P-2", "similar_files", "approved", "similar_files:{name}.js");
        ran("P-1", "", 1000, "success", "");
        ran("P-2", "", 1000, "success", "");

        assertThat(saved("P-1", Optional.empty())).as("nobody knows what stays").isEmpty();
        assertThat(saved("P-2", Optional.empty())).as("no file was replayed").isEmpty();
    }

    @Test
    void whatIsOnlyFoundHasNothingToMeasureUntilItIsRun() {
        routine("candidate");
        assertThat(saved("P-1", Optional.of(new Part(0, "")))).isEmpty();

        ran("P-1", "", 1000, "success", "");
        assertThat(saved("P-1", Optional.of(new Part(0, ""))).orElseThrow().uses())
                .isEqualTo(1);
    }

    @Test
    void linesOfFilesCountAtTheRateOfTheHome() {
        candidate("P-2", "similar_files", "approved", "similar_files:{name}.js");
        role(0, "{name}.js", 0.9);
        role(1, "{name}.md", 0.9);
        role(2, "{name}.old", 0.3);
        role(3, "index.js", 0.9);
        text(0, "{name}.js", 40, 30, "");
        text(1, "{name}.md", 20, 10, "made by a program");
        text(2, "{name}.old", 90, 90, "");
        run(
                "INSERT INTO candidate_edits (pattern_id, position, path, lines, insertions, exact, but_for_gaps, same_lines,"
                        + " others, left_out, holds, made_by_a_program)"
                        + " VALUES ('P-2', 3, 'index.js', '[\"a\", \"b\"]', 8, 4, 4, 4, 0, '{}', true, false)");
        ran("P-2", "", 2000, "success", "");

        Savings savings = saved("P-2", Optional.empty()).orElseThrow();

        assertThat(savings.byHand().ms()).as("4 + 2 + 2 lines").isEqualTo(80_000);
        assertThat(savings.byHand().source()).contains("8.0 lines", "10 seconds a line", "mining_config.yaml");
        assertThat(savings.rest().ms()).as("less 3 of the first and half of 2").isEqualTo(40_000);
        assertThat(savings.savedMs()).isEqualTo(38_000);
    }

    private void role(int position, String template, double confidence) {
        run(
                "INSERT INTO candidate_roles VALUES ('P-2', ?, ?, 'create', ?, 9, 1, 10, 'x')",
                position,
                template,
                confidence);
    }

    private void text(int position, String path, int written, int saved, String byHand) {
        run(
                "INSERT INTO candidate_templates VALUES ('P-2', ?, ?, 'm', '[]', 10, ?, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ?,"
                        + " '[]', NULL, ?)",
                position,
                path,
                written,
                saved,
                byHand);
    }
}
