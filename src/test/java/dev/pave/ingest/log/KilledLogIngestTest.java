package dev.pave.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.store.OtherProcess;
import dev.pave.store.TextRows;
import dev.pave.store.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading that was killed and started again ends with the same tables as one that was left alone. */
class KilledLogIngestTest {

    private static final int LINES = 20_000;
    private static final List<String> TABLES = List.of(
            "SELECT * FROM execution_logs ORDER BY ALL",
            "SELECT * FROM rejects ORDER BY ALL",
            "SELECT * FROM log_sources ORDER BY ALL",
            "SELECT * FROM ingest_cursor ORDER BY ALL");

    @TempDir
    Path folder;

    /** Sessions go on across transactions; one line in 101 is bad; one in 50 has a secret. */
    private static String line(int i) {
        return i % 101 == 100
                ? "{\"execution_id\":\"bad" + i + "\",\"outcome\":\"perhaps\",\"operation\":\"x\"}"
                : "{\"execution_id\":\"e" + i + "\",\"session_id\":\"s" + i % 7 + "\",\"operation\":\"step " + i % 13
                        + "\",\"outcome\":\"success\",\"message\":\""
                        + (i % 50 == 0 ? "password=hunter2222" + i : "part " + i) + "\"}";
    }

    /** Kills the process when it has begun so many transactions; returns whether it came to its end before. */
    private static boolean killAfter(int transactions, Path database, Path log) throws IOException {
        try (OtherProcess process = OtherProcess.start(LogIngestProcess.class, database.toString(), log.toString())) {
            for (int i = 0; i < transactions; i++) {
                String said = process.readLine();
                if (said == null || said.equals("done")) {
                    return said != null;
                }
            }
            return false;
        }
    }

    private static List<List<String>> tables(Path database) {
        try (Warehouse warehouse = Warehouse.open(database)) {
            return TABLES.stream().map(sql -> TextRows.of(warehouse, sql)).toList();
        }
    }

    @Test
    void endsWithTheSameTablesHoweverOftenItIsKilled() throws IOException {
        Path log = Files.writeString(
                folder.resolve("a.jsonl"),
                IntStream.range(0, LINES).mapToObj(i -> line(i) + "\n").collect(Collectors.joining()));
        Path killed = folder.resolve("killed.duckdb");
        for (Integer transactions : List.of(2, 3, 6, 4, 8, 5)) {
            assertThat(killAfter(transactions, killed, log)).isFalse();
        }
        int halfWay = tables(killed).get(0).size();

        assertThat(killAfter(Integer.MAX_VALUE, killed, log)).isTrue();
        assertThat(killAfter(Integer.MAX_VALUE, folder.resolve("alone.duckdb"), log))
                .isTrue();

        assertThat(halfWay).isGreaterThanOrEqualTo(700);
        assertThat(tables(killed)).isEqualTo(tables(folder.resolve("alone.duckdb")));
        assertThat(tables(killed).get(0)).hasSize(LINES - LINES / 101);
        assertThat(tables(killed).get(1)).hasSize(LINES / 101);
    }

    private static String small(int file) {
        return IntStream.range(0, 6)
                .mapToObj(i -> line(100 * file + 96 + i) + "\n")
                .map(line -> line.replace("\"e", "\"file" + file + "e"))
                .map(line -> line.replaceFirst("\"execution_id\":\"[^\"]*\",", ""))
                .collect(Collectors.joining());
    }

    /** Some hundred are of one transaction; the clock is asked some times a file. */
    @Test
    void readsEachOfManySmallLogsOnceHoweverOftenItIsKilled() throws IOException {
        for (int file = 0; file < 600; file++) {
            Files.writeString(folder.resolve("f%03d.jsonl".formatted(file)), small(file));
        }
        Path logs = folder.resolve("f*.jsonl");
        Path killed = folder.resolve("killed.duckdb");
        for (Integer asked : List.of(100, 2_200)) {
            assertThat(killAfter(asked, killed, logs)).isFalse();
        }
        int halfWay = tables(killed).get(2).size();

        assertThat(killAfter(Integer.MAX_VALUE, killed, logs)).isTrue();
        assertThat(killAfter(Integer.MAX_VALUE, folder.resolve("alone.duckdb"), logs))
                .isTrue();

        assertThat(halfWay).isBetween(256, 599);
        assertThat(tables(killed)).isEqualTo(tables(folder.resolve("alone.duckdb")));
        assertThat(tables(killed).get(2)).hasSize(600);
    }
}
