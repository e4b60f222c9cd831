package dev.pave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.store.TextRows;
import dev.pave.store.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The same input gives the same tables and pages, byte for byte, whatever order a JVM gives its sets and maps. */
class SameBytesTest {

    @TempDir
    Path folder;

    /** A session a day: a test fails in one of three ways, and what overcomes it. */
    private void writeFailures() throws IOException {
        Files.createDirectories(folder.resolve("logs"));
        List<List<String>> fails = List.of(
                List.of("Error: Cannot find module 'left-pad'", "npm ci"),
                List.of("AssertionError: expected 4 to equal 5", "npm test"),
                List.of("Error: listen EADDRINUSE: address already in use :::3000", "pkill node"));
        for (int day = 1; day <= 12; day++) {
            List<String> fail = fails.get(day % 3);
            Files.writeString(
                    folder.resolve("logs/day%02d.jsonl".formatted(day)),
                    line(day, 1, "npm run lint", 0, "")
                            + line(day, 2, "npm test", 1, fail.get(0))
                            + line(day, 3, fail.get(1), 0, "")
                            + line(day, 4, "npm test", 0, ""));
        }
        try (Stream<Path> examples = Files.list(Path.of("examples/logs"))) {
            for (Path example : examples.sorted().toList()) {
                Files.copy(example, folder.resolve("logs").resolve(example.getFileName()));
            }
        }
    }

    private static String line(int day, int n, String command, int exit, String message) {
        return ("{\"execution_id\":\"d%d-%d\",\"session_id\":\"day %d\",\"started_at\":\"2026-03-%02dT08:%02d:00Z\","
                        + "\"duration_ms\":10,\"operation\":\"%s\",\"raw\":\"%s\",\"outcome\":\"%s\",\"exit_code\":%d,"
                        + "\"message\":\"%s\"}\n")
                .formatted(day, n, day, day, n, command, command, exit == 0 ? "success" : "failure", exit, message);
    }

    /** Runs until a JVM drew the wanted order; returns the document that the night printed. */
    private String night(boolean backwards, String hashCode) throws IOException, InterruptedException {
        for (int i = 0; i < 60; i++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-XX:+UnlockExperimentalVMOptions",
                            "-XX:hashCode=" + hashCode,
                            "--add-opens=java.base/java.util=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            SaltedNight.class.getName(),
                            "" + backwards,
                            folder.resolve("home").toString(),
                            "--repo",
                            Path.of("examples/history/orders.fi")
                                    .toAbsolutePath()
                                    .toString(),
                            "--logs",
                            folder + "/logs/*")
                    .redirectError(folder.resolve("err.txt").toFile())
                    .redirectOutput(folder.resolve("out.json").toFile())
                    .start();
            int code = process.waitFor();
            if (code != SaltedNight.WRONG_WAY) {
                assertThat(code).as(Files.readString(folder.resolve("err.txt"))).isZero();
                return Files.readString(folder.resolve("out.json"));
            }
        }
        throw new AssertionError("no JVM drew the wanted order");
    }

    /** By table and page what is in it, without the times of today and the run's id. */
    private Map<String, List<String>> left(String said) throws IOException {
        String runId = JsonMapper.builder().build().readTree(said).get("run_id").asString();
        Map<String, List<String>> all = new TreeMap<>();
        all.put("said", List.of(said));
        try (Warehouse warehouse = Warehouse.open(folder.resolve("home/state/pave.duckdb"))) {
            for (String table : TextRows.of(warehouse, "SELECT table_name FROM duckdb_tables() ORDER BY 1")) {
                all.put(table, TextRows.of(warehouse, "SELECT * FROM " + table + " ORDER BY ALL"));
            }
        }
        try (Stream<Path> pages = Files.walk(folder.resolve("home/reports").resolve(runId))) {
            for (Path page : pages.filter(f -> f.toString().matches(".*\\.(html|js|json|sarif)"))
                    .toList()) {
                all.put("" + page.getFileName(), List.of(Files.readString(page)));
            }
        }
        try (Stream<Path> specs = Files.walk(folder.resolve("home/specs"))) {
            for (Path spec : specs.filter(Files::isRegularFile).toList()) {
                all.put("" + folder.relativize(spec), List.of(Files.readString(spec)));
            }
        }
        all.replaceAll((name, rows) -> masked(rows, runId));
        return all;
    }

    private static List<String> masked(List<String> rows, String runId) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String times = "(" + today + "|" + today.minusDays(1) + ")([T ][0-9:.]+Z?)?";
        ArrayList<String> masked = new ArrayList<>();
        for (String row : rows) {
            masked.add(row.replace(runId, "RUN").replaceAll(times, "NOW"));
        }
        return masked;
    }

    @Test
    void twoJvmsWithOtherOrdersOfSetsAndMapsMakeTheSameTablesAndPages() throws IOException, InterruptedException {
        writeFailures();
        Map<String, List<String>> first = left(night(false, "5"));
        Files.move(folder.resolve("home"), folder.resolve("first"));
        Map<String, List<String>> second = left(night(true, "0"));

        assertThat(first.get("anti_patterns")).hasSizeGreaterThan(2).anyMatch(row -> row.contains("retry_successes"));
        assertThat(first.get("pattern_candidates")).isNotEmpty();
        assertThat(first).containsKeys("anti-patterns.html", "sessions.html", "candidates.html", "overview.html");
        assertThat(second.keySet()).isEqualTo(first.keySet());
        for (String name : first.keySet()) {
            assertThat(second.get(name)).as(name).isEqualTo(first.get(name));
        }
    }
}
