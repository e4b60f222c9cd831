package dev.pave.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.engine.Engine;
import dev.pave.engine.KeepingEngine;
import dev.pave.engine.LocalEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogRangesTest {

    private static final long PART = 4_000;
    private static final long ALL = Long.MAX_VALUE / 4;

    @TempDir
    Path folder;

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
    }

    private static String execution(int i) {
        return i % 97 == 5
                ? "{\"execution_id\": \"half\n"
                : "{\"execution_id\":\"e" + i + "\",\"session_id\":\"s" + i % 7 + "\",\"operation\":\"make part" + i % 5
                        + "\",\"outcome\":\"success\"}\n";
    }

    private static String record(int i) {
        return "2026-03-01 12:" + two(i / 60 % 60) + ":" + two(i % 60) + ",c" + i % 9 + ","
                + (i % 3 == 0 ? "\"check\nwith \"\"care\"\"\n\n" + "x".repeat(i % 80) + "\"" : "open form " + i % 4)
                + "\n"
                + (i % 50 == 7 ? "\n" : "")
                + (i % 120 == 8 ? "too,few\n" : "");
    }

    private static String message(int i) {
        return "2026-03-01 12:" + two(i / 60 % 60) + ":" + two(i % 60) + ",000 "
                + (i % 6 == 0
                        ? "ERROR payment " + i + " refused\njava.lang.IllegalStateException: " + i
                                + "\n\tat a.B.c(B.java:" + i + ")\n\tat a.B.d(B.java:4)\n"
                        : "INFO served /orders/" + i + " in " + i % 90 + " ms\n");
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    /** All tables that reading fills, and how many pieces the engine did. */
    private List<String> tables(String name, String log, String text, long part, Engine engine) throws Exception {
        Path home = Files.createDirectory(folder.resolve(name));
        try (LogFixture fixture = new LogFixture(home)) {
            fixture.ingestInParts(write(fixture, log, text), part, engine);
            return rows(fixture);
        }
    }

    /** At one place for all homes. */
    private Path write(LogFixture fixture, String log, String text) {
        fixture.write("../" + log, text);
        return folder.resolve(log);
    }

    private static List<String> rows(LogFixture fixture) {
        List<String> rows = new ArrayList<>();
        rows.addAll(fixture.rows("SELECT * FROM execution_logs ORDER BY rowid"));
        rows.addAll(fixture.rows("SELECT * FROM rejects ORDER BY rowid"));
        rows.addAll(fixture.rows("SELECT * FROM log_sources"));
        rows.addAll(fixture.rows("SELECT * FROM ingest_cursor"));
        return rows;
    }

    /** The first rows that are others, in pairs. */
    private static List<String> differences(List<String> rows, List<String> expected) {
        return IntStream.range(0, Math.max(rows.size(), expected.size()))
                .filter(i ->
                        i >= rows.size() || i >= expected.size() || !rows.get(i).equals(expected.get(i)))
                .limit(3)
                .mapToObj(i -> (i < rows.size() ? rows.get(i) : "nothing") + "\n in place of "
                        + (i < expected.size() ? expected.get(i) : "nothing"))
                .toList();
    }

    private KeepingEngine assertSameInParts(String log, String text, int fewestParts) throws Exception {
        KeepingEngine elsewhere = new KeepingEngine();
        List<String> whole = tables("whole", log, text, ALL, new LocalEngine());

        assertThat(differences(tables("here", log, text, PART, new LocalEngine()), whole))
                .isEmpty();
        assertThat(differences(tables("elsewhere", log, text, PART, elsewhere), whole))
                .isEmpty();
        assertThat(whole).hasSizeGreaterThan(100);
        assertThat(elsewhere.kept()).as("the places, and the parts").isGreaterThan(fewestParts);
        return elsewhere;
    }

    @Test
    void linesOfJsonAreReadInParts() throws Exception {
        assertSameInParts("a.jsonl", lines(600, LogRangesTest::execution), 8);
    }

    @Test
    void recordsWithLineEndsInQuotesAreReadInParts() throws Exception {
        assertSameInParts("a.csv", "time,case,operation\n" + lines(800, LogRangesTest::record), 8);
    }

    @Test
    void messagesOfSeveralLinesAreReadInParts() throws Exception {
        assertSameInParts("a.log", "\ufeff" + lines(900, LogRangesTest::message), 8);
    }

    @Test
    void aFileThatIsCutWronglyIsReadAsAWhole() throws Exception {
        String odd = "2026-03-01 12:00:00,c1,a \"5 inch pipe\n";
        String text = "time,case,operation\n" + odd + lines(800, LogRangesTest::record);

        KeepingEngine engine = assertSameInParts("a.csv", text, 0);

        assertThat(engine.here())
                .as("the part that does not end where it was cut, and the whole")
                .isEqualTo(2);
    }

    @Test
    void linesOfSeveralServicesAreReadAsAWhole() throws Exception {
        Random random = new Random(3);
        String text = lines(
                900, i -> "service-" + random.nextInt(3) + "_1  | " + message(i).replace("\n", "\nservice-1_1  | "));

        assertSameInParts("a.log", text, 1);
    }

    /** Read up to its first lines, then to its end: what an engine does ahead of the second reading are the parts behind them. */
    private List<String> inTwo(String name, String log, List<String> texts, long part, Engine second) throws Exception {
        Path home = Files.createDirectory(folder.resolve(name));
        try (LogFixture fixture = new LogFixture(home)) {
            fixture.ingestInParts(write(fixture, log, texts.get(0)), part, new LocalEngine());
            fixture.ingestInParts(write(fixture, log, texts.get(1)), part, second);
            return rows(fixture);
        }
    }

    private void assertReadOnInParts(String log, IntFunction<String> line) throws Exception {
        List<String> texts = List.of(lines(100, line), lines(900, line));
        KeepingEngine elsewhere = new KeepingEngine();
        List<String> whole = inTwo("whole", log, texts, ALL, new LocalEngine());

        assertThat(differences(inTwo("here", log, texts, PART, new LocalEngine()), whole))
                .isEmpty();
        assertThat(differences(inTwo("elsewhere", log, texts, PART, elsewhere), whole))
                .isEmpty();
        assertThat(whole).hasSizeGreaterThan(100);
        assertThat(elsewhere.kept()).as("the places, and the parts").isGreaterThan(8);
        assertThat(elsewhere.here()).isZero();
    }

    @Test
    void linesThatCameLaterAreReadInParts() throws Exception {
        assertReadOnInParts("a.jsonl", LogRangesTest::execution);
    }

    @Test
    void messagesThatCameLaterAreReadInParts() throws Exception {
        assertReadOnInParts("a.log", LogRangesTest::message);
    }

    @Test
    void aFewLinesThatCameLaterAreAPieceToo() throws Exception {
        List<String> texts = List.of(lines(100, LogRangesTest::execution), lines(120, LogRangesTest::execution));
        KeepingEngine elsewhere = new KeepingEngine();

        assertThat(inTwo("elsewhere", "a.jsonl", texts, ALL, elsewhere))
                .isEqualTo(inTwo("here", "a.jsonl", texts, ALL, new LocalEngine()));
        assertThat(elsewhere.kept()).isEqualTo(1);
        assertThat(elsewhere.here()).isZero();
    }

    @Test
    void whatComesLaterAndIsCutWronglyIsReadAsAWhole() throws Exception {
        String header = "time,case,operation\n";
        String first = header + lines(100, LogRangesTest::record);
        String odd = "2026-03-01 12:00:00,c1,a \"5 inch pipe\n";
        List<String> texts = List.of(first, first + odd + lines(800, LogRangesTest::record));
        KeepingEngine elsewhere = new KeepingEngine();

        assertThat(inTwo("elsewhere", "a.csv", texts, PART, elsewhere))
                .isEqualTo(inTwo("here", "a.csv", texts, PART, new LocalEngine()));
        assertThat(elsewhere.here())
                .as("the part that does not end where it was cut, and the whole")
                .isEqualTo(2);
    }

    @Test
    void whatComesLaterIsReadOn() throws Exception {
        List<List<String>> both = new ArrayList<>();
        for (long part : List.of(ALL, PART)) {
            Path home = Files.createDirectory(folder.resolve("home" + part));
            try (LogFixture fixture = new LogFixture(home)) {
                for (int messages : new int[] {900, 1000}) {
                    Path file = write(fixture, "a.log", lines(messages, LogRangesTest::message));
                    fixture.ingestInParts(file, part, new LocalEngine());
                }
                both.add(rows(fixture));
            }
        }
        assertThat(differences(both.get(1), both.get(0))).isEmpty();
    }
}
