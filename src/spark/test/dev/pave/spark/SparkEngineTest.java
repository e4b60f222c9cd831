package dev.pave.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.cli.Pave;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A night on two executors of their own processes, one of which is killed in each kind of work, against the same night without
 * Spark. One cluster and one night each are all that it takes: what engines do with files that grew is in the usual tests.
 */
class SparkEngineTest {

    private static final int EXECUTIONS = 16_000;
    private static final int FILES = 8;
    private static final String CLUSTER = "local-cluster[2,1,1024]";

    @TempDir
    Path folder;

    @BeforeAll
    static void cluster() throws IOException {
        Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
        System.setProperty("spark.executor.extraClassPath", System.getProperty("java.class.path"));
        System.setProperty("spark.executor.extraJavaOptions", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        System.setProperty("spark.extraListeners", Watching.class.getName());
    }

    @AfterAll
    static void end() {
        System.clearProperty("spark.executor.extraClassPath");
        System.clearProperty("spark.executor.extraJavaOptions");
        System.clearProperty("spark.extraListeners");
    }

    @Test
    void tablesAreThoseOfTheEngineOfThisMachineAlsoWhenExecutorsAreKilled() throws Exception {
        Path logs = Files.createDirectory(folder.resolve("logs"));
        write(logs, EXECUTIONS);
        Path checks = Files.writeString(folder.resolve("checks.fi"), history(40));
        Path local = home("local");
        Path spark = home("spark");

        night(local, checks, logs);
        Watching.reset();
        night(spark, checks, logs, "--engine", "spark", "--master", CLUSTER);

        assertThat(SameTables.differences(tables(local), tables(spark))).isEmpty();
        assertThat(Watching.EXECUTORS).as("executors that did something").hasSizeGreaterThan(1);
        assertThat(Watching.TASKS.get()).as("a task a file and a repository").isGreaterThan(FILES + 2);
        assertThat(Watching.STAGES).contains("pave: read logs", "pave: learn message templates", "pave: mine routines");
        assertThat(Watching.REMOVED.get()).as("executors that were lost, one a kind of work").isGreaterThan(2);
        try (Stream<Path> left = Files.list(spark.resolve("state/cache/staging"))) {
            assertThat(left).as("what is left in the staging folder").isEmpty();
        }
    }

    @Test
    void whatIsWrongAroundAClusterIsNamedBeforeANight() throws IOException {
        Path home = home("sound");
        String[] nobody = {"--engine", "spark", "--master", "spark://127.0.0.1:1"};
        Path noFolder = Files.writeString(folder.resolve("file"), "").resolve("staging");

        assertThat(said(1, home, "doctor", nobody)).contains("no master listens at 127.0.0.1:1: ");
        assertThat(said(2, home, "nightly", nobody)).contains("no master listens at 127.0.0.1:1: ");
        assertThat(said(1, home, "doctor", "--engine", "spark", "--master", "local", "--staging", noFolder.toString()))
                .contains("the staging folder " + noFolder + " cannot be written to");
        assertThat(said(0, home, "doctor", "--engine", "spark", "--master", "local[2]"))
                .contains("1 executors on ", "all of them see the staging folder and write to it");
        try (Stream<Path> left = Files.list(home.resolve("state/cache/staging"))) {
            assertThat(left).as("what is left in the staging folder").isEmpty();
        }
    }

    private static String said(int code, Path home, String command, String... options) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        List<String> arguments = new ArrayList<>(List.of("--home", home.toString(), command));
        arguments.addAll(List.of(options));
        assertThat(Pave.run(out, out, arguments.toArray(String[]::new)))
                .as(said.toString(StandardCharsets.UTF_8))
                .isEqualTo(code);
        return said.toString(StandardCharsets.UTF_8);
    }

    /** A history in which a check and its test come together. */
    private static String history(int commits) {
        StringBuilder stream = new StringBuilder();
        for (int i = 0; i < commits; i++) {
            String name = Character.toString('a' + i % 26) + "check" + i;
            stream.append("commit refs/heads/main\ncommitter Ada <ada@example.org> ")
                    .append(1_700_000_000L + i * 86_400L)
                    .append(" +0000\ndata 1\nx\n");
            file(stream, "src/" + name + ".py", "def " + name + "(node):\n    return visit(node)\n");
            file(stream, "tests/test_" + name + ".py", "def test_" + name + "():\n    assert " + name + "(None)\n");
        }
        return stream.toString();
    }

    private static void file(StringBuilder stream, String path, String text) {
        stream.append("M 100644 inline ").append(path).append("\ndata ").append(text.length()).append('\n');
        stream.append(text).append('\n');
    }

    private Path home(String name) {
        Path home = folder.resolve(name);
        pave("init", home.toString());
        return home;
    }

    private static Path tables(Path home) {
        return home.resolve("state/pave.duckdb");
    }

    private static void night(Path home, Path history, Path logs, String... more) {
        String[] fixed = {
            "--home", home.toString(), "nightly", "--repo", "examples/history/orders.fi", "--repo", history.toString(),
            "--logs", "examples/logs/*", "--logs", logs + "/*"
        };
        String[] all = Arrays.copyOf(fixed, fixed.length + more.length);
        System.arraycopy(more, 0, all, fixed.length, more.length);
        pave(all);
    }

    private static void pave(String... args) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = Pave.run(out, out, args);
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isIn(0, 6);
    }

    /** Recorded executions and messages of a program in turn, in eight files. */
    private static void write(Path logs, int executions) throws IOException {
        Random random = new Random(0);
        for (int file = 0; file < FILES; file++) {
            StringBuilder text = new StringBuilder();
            boolean messages = file % 4 == 3;
            for (int i = 0; i < executions / FILES; i++) {
                text.append(messages ? message(i, random) : execution("f" + file, i, random));
            }
            Files.writeString(logs.resolve("part-" + file + (messages ? ".log" : ".jsonl")), text);
        }
        writeBad(logs);
    }

    /** A packed file that lost its end, and one that is not what it begins as: no task can do them, and the night tells of them. */
    private static void writeBad(Path logs) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(Files.readAllBytes(logs.resolve("part-0.jsonl")));
        }
        Files.write(logs.resolve("cut.jsonl.gz"), Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
        Files.writeString(logs.resolve("odd.jsonl"), "{\"execution_id\":\"odd-1\",\n\0\0\0 no JSON\n");
    }

    private static final String[] RELEASE = {
        "git tag {text}", "make package", "scp {path} {path}", "ssh {name} restart", "curl {url}"
    };

    private static String execution(String file, int i, Random random) {
        int step = i % 12;
        boolean release = step < RELEASE.length;
        boolean fails = !release && random.nextInt(5) == 0;
        return "{\"execution_id\":\"" + file + "-" + i + "\",\"session_id\":\"" + file + "-s" + i / 12
                + "\",\"started_at\":\"" + Instant.ofEpochSecond(1_772_000_000L + i * 37L) + "\",\"duration_ms\":"
                + random.nextInt(60_000) + ",\"actor\":\"ada\",\"operation\":\""
                + (release ? RELEASE[step] : "make check" + random.nextInt(9)) + "\",\"outcome\":\""
                + (fails ? "failure" : "success") + "\",\"exit_code\":" + (fails ? 2 : 0)
                + (fails ? ",\"message\":\"error: cannot find symbol part" + random.nextInt(50) + "\"" : "") + "}\n";
    }

    /** So many that their log is learned by a task. */
    private static final String[] NAMES = IntStream.range(0, 60)
            .mapToObj(i -> "na" + (char) ('a' + i / 8) + (char) ('k' + i % 8))
            .toArray(String[]::new);

    private static String message(int i, Random random) {
        return "2026-03-01 12:" + i / 60 % 60 + ":" + i % 60 + ",000 "
                + switch (random.nextInt(8)) {
                    case 0 -> "INFO served /orders/" + random.nextInt(9999) + " in " + random.nextInt(90) + " ms";
                    case 1 -> "WARN queue of " + random.nextInt(40) + " waits for worker-" + random.nextInt(9);
                    case 2 -> "ERROR payment " + Integer.toHexString(random.nextInt()) + " refused: card expired";
                    case 3, 4, 5, 6 -> "INFO " + NAMES[random.nextInt(NAMES.length)] + " asked "
                            + NAMES[random.nextInt(NAMES.length)] + " for a review";
                    default -> "INFO user u" + random.nextInt(500) + " logged in from 10.0.0." + random.nextInt(250);
                }
                + "\n";
    }
}
