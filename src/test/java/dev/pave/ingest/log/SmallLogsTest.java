package dev.pave.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.store.Migrations;
import dev.pave.store.StoreException;
import dev.pave.store.TextRows;
import dev.pave.store.Warehouse;
import dev.pave.store.log.ExecutionStore;
import dev.pave.store.log.FileRows;
import dev.pave.store.log.LogFileState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small logs are written several in a transaction, and it cannot be told from the tables. */
class SmallLogsTest {

    @TempDir
    Path folder;

    private static String line(int file, int line) {
        return line % 11 == 7
                ? "{\"operation\":\"make\",\"outcome\":\"perhaps\"}\n"
                : "{\"session_id\":\"s" + line % 2 + "\",\"operation\":\"step " + (file + line) % 5
                        + "\",\"outcome\":\"success\",\"message\":\""
                        + (line % 5 == 0 ? "password=hunter2222" + line : "part " + line) + "\"}\n";
    }

    private static String lines(int file, int from, int to) {
        return IntStream.range(from, to).mapToObj(line -> line(file, line)).collect(Collectors.joining());
    }

    private static String named(int line) {
        return "{\"execution_id\":\"e" + line + "\",\"operation\":\"make\",\"outcome\":\"success\"}\n";
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = Files.write(Files.createDirectories(folder.resolve("logs")).resolve(name), bytes);
        Files.setLastModifiedTime(file, FileTime.from(LogFixture.NOW.minusSeconds(7_200)));
        return file;
    }

    private Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void grow(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
        Files.setLastModifiedTime(file, FileTime.from(LogFixture.NOW.minusSeconds(5_000)));
    }

    /** Good and bad ones, by turns. */
    private List<Path> logs() throws IOException {
        List<Path> files = new ArrayList<>();
        for (int file = 0; file < 12; file++) {
            files.add(write("f" + file + ".jsonl", lines(file, 0, 9 + file)));
            files.add(write(
                    "f" + file + ".log", "2026-03-01 12:00:0" + file % 10 + " INFO served " + file + "\n  more\n"));
        }
        byte[] random = new byte[5_000];
        Arrays.fill(random, (byte) 3);
        files.add(2, write("binary.log", random));
        files.add(4, write("damaged.jsonl.gz", new byte[] {31, (byte) 139, 8, 0, 0, 0, 0, 0, 0, 3, 75}));
        files.add(6, write("empty.log", ""));
        files.add(8, write("copy.jsonl", lines(0, 0, 9)));
        files.add(10, write("large.jsonl", lines(40, 0, 5_000)));
        files.add(12, write("named1.jsonl", named(1) + named(2)));
        files.add(14, write("named2.jsonl", named(2) + named(3)));
        return files;
    }

    private static List<String> rows(LogFixture home) {
        return Stream.of("execution_logs", "rejects", "log_sources", "ingest_cursor", "run_notes")
                .flatMap(table -> home.rows("SELECT '" + table + "', * FROM " + table + " ORDER BY rowid").stream())
                .toList();
    }

    @Test
    void areStoredAsIfEachHadBeenReadByItself() throws IOException {
        List<Path> files = logs();
        try (LogFixture together = new LogFixture(Files.createDirectory(folder.resolve("together")));
                LogFixture apart = new LogFixture(Files.createDirectory(folder.resolve("apart")))) {
            for (int night = 0; night < 3; night++) {
                List<LogReading> readings = together.ingestAll(files);
                List<LogReading> each = files.stream()
                        .flatMap(file -> apart.ingestAll(List.of(file)).stream())
                        .toList();

                assertThat(readings).isEqualTo(each);
                assertThat(rows(together)).isEqualTo(rows(apart));
                for (int file = 0; file < 10; file++) {
                    Path log = folder.resolve("logs").resolve("f" + file + (file % 2 == night % 2 ? ".jsonl" : ".log"));
                    grow(log, file % 2 == night % 2 ? lines(file, 50, 55) : "2026-03-01 12:10:00 WARN slow\n");
                }
            }
            assertThat(together.rows("SELECT count(*) FROM execution_logs WHERE execution_id = 'e2'"))
                    .containsExactly("1");
        }
    }

    private static String call(String session, String id) {
        return """
                {"type":"assistant","sessionId":"%1$s","uuid":"a%2$s","timestamp":"2026-03-01T10:00:00Z","message":{"role":"assistant","content":[{"type":"tool_use","id":"%2$s","name":"Bash","input":{"command":"npm run %2$s"}}]}}
                {"type":"user","sessionId":"%1$s","uuid":"r%2$s","timestamp":"2026-03-01T10:00:05Z","message":{"role":"user","content":[{"type":"tool_result","tool_use_id":"%2$s","content":"fine","is_error":false}]}}
                """.formatted(session, id);
    }

    /** Sessions of an agent; every fifth goes on from the one before and has its calls too, three calls are in all of some files. */
    private List<Path> transcripts(String more) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int file = 0; file < 20; file++) {
            String session = "s" + file;
            String before = file % 5 == 4 ? call(session, "t" + (file - 1) + "a") : "";
            files.add(write(
                    "t" + file + ".jsonl",
                    before
                            + call(session, "t" + file + "a")
                            + call(session, "t" + file + "b")
                            + (file % 4 == 1 ? more.isEmpty() ? "" : call(session, "t" + file + more) : "")
                            + (file > 16 && !more.isEmpty() ? call(session, "all") : "")));
        }
        return files;
    }

    @Test
    void transcriptsAreStoredAsIfEachHadBeenReadByItself() throws IOException {
        try (LogFixture together = new LogFixture(Files.createDirectory(folder.resolve("together")));
                LogFixture apart = new LogFixture(Files.createDirectory(folder.resolve("apart")))) {
            for (String more : List.of("", "c", "d")) {
                List<Path> files = transcripts(more);
                List<LogReading> readings = together.ingestAll(files);
                List<LogReading> each = files.stream()
                        .flatMap(file -> apart.ingestAll(List.of(file)).stream())
                        .toList();

                assertThat(readings).isEqualTo(each);
                assertThat(rows(together)).isEqualTo(rows(apart));
                assertThat(together.rows("SELECT * FROM session_parents ORDER BY ALL"))
                        .isEqualTo(apart.rows("SELECT * FROM session_parents ORDER BY ALL"))
                        .hasSizeGreaterThan(3);
            }
            assertThat(together.rows("SELECT count(*) FROM execution_logs WHERE operation LIKE '%all'"))
                    .containsExactly("1");
        }
    }

    /** Which executions are there is known once as much was written file by file as asking for all of them costs. */
    @Test
    void transcriptsWhoseExecutionsAreNewWaitForOthers() throws IOException {
        try (LogFixture home = new LogFixture(Files.createDirectory(folder.resolve("home")))) {
            List<Path> files = List.of(
                    write("a.jsonl", call("a", "a")),
                    write("b.jsonl", call("b", "b")),
                    write("c.jsonl", call("c", "c")),
                    write("d.jsonl", call("d", "d")),
                    write("e.jsonl", call("e", "d") + call("e", "e")),
                    write("f.jsonl", call("f", "f")));
            List<String> stored = new ArrayList<>();
            home.ingestAll(files, () -> stored.addAll(home.rows("SELECT count(*) FROM log_sources")));

            assertThat(stored).containsExactly("0", "2", "2", "2", "5", "5");
            assertThat(home.rows("SELECT count(*) FROM log_sources")).containsExactly("6");
        }
    }

    private static FileRows file(String sourceId, String location) {
        return FileRows.none(new LogFileState(sourceId, location, "text", 1, 1, 0, 0, 0, "1:0", "0 0", LogFixture.NOW));
    }

    @Test
    void whenOneIsRefusedByTheWarehouseThoseBeforeItAreStored() {
        try (Warehouse warehouse = Warehouse.open(folder.resolve("pave.duckdb"))) {
            new Migrations(warehouse.connection()).migrate();
            Loading loading = new Loading(new ExecutionStore(warehouse));
            loading.hold(file("a", "/a"));
            loading.hold(file("b", "/b"));
            loading.hold(file("c", null));
            loading.hold(file("d", "/d"));

            assertThatThrownBy(loading::close)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("rows of c");

            assertThat(TextRows.of(warehouse, "SELECT source_id FROM log_sources ORDER BY rowid"))
                    .containsExactly("a", "b");
        }
    }
}
