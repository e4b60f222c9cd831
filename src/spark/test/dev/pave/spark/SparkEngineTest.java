package dev.pave.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.cli.Pave;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights on two executors of their own processes against the same nights without Spark. */
class SparkEngineTest {

    private static final int EXECUTIONS = 100_000;
    private static final int FILES = 8;
    private static final String CLUSTER = "local-cluster[2,1,1024]";

    @TempDir
    Path folder;

    @BeforeAll
    static void cluster() throws IOException {
        Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
        System.setProperty("spark.executor.extraClassPath", System.getProperty("java.class.path"));
        System.setProperty("spark.extraListeners", Watching.class.getName());
    }

    @AfterAll
    static void end() {
        System.clearProperty("spark.executor.extraClassPath");
        System.clearProperty("spark.extraListeners");
    }

    @Test
    void tablesAreThoseOfTheEngineOfThisMachineAlsoWhenAnExecutorIsKilled() throws Exception {
        Path logs = Files.createDirectory(folder.resolve("logs"));
        write(logs, 0, EXECUTIONS);
        Path local = home("local");
        Path spark = home("spark");

        night(local, logs);
        Watching.reset(false);
        night(spark, logs, "--engine", "spark", "--master", CLUSTER);

        assertThat(SameTables.differences(tables(local), tables(spark))).isEmpty();
        assertThat(Watching.EXECUTORS).as("executors that did something").hasSizeGreaterThan(1);
        assertThat(Watching.TASKS.get()).as("a task a file").isGreaterThan(FILES);

        write(logs, FILES, EXECUTIONS / 5);
        Files.writeString(
                logs.resolve("part-0.jsonl"), execution("grown", 0, new Random(7)), StandardOpenOption.APPEND);
        night(local, logs);
        Watching.reset(true);
        night(spark, logs, "--engine", "spark", "--master", CLUSTER);

        assertThat(Watching.REMOVED.get()).as("executors that were lost, one a kind of work").isGreaterThan(2);
        assertThat(SameTables.differences(tables(local), tables(spark))).isEmpty();
        try (Stream<Path> left = Files.list(spark.resolve("state/cache/staging"))) {
            assertThat(left).as("what is left in the staging folder").isEmpty();
        }
    }

    private Path home(String name) {
        Path home = folder.resolve(name);
        pave("init", home.toString());
        return home;
    }

    private static Path tables(Path home) {
        return home.resolve("state/pave.duckdb");
    }

    private static void night(Path home, Path logs, String... more) {
        String[] fixed = {
            "--home", home.toString(), "nightly", "--repo", "examples/history/orders.fi",
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
    private static void write(Path logs, int from, int executions) throws IOException {
        Random random = new Random(from);
        for (int file = from; file < from + FILES; file++) {
            StringBuilder text = new StringBuilder();
            boolean messages = file % 4 == 3;
            for (int i = 0; i < executions / FILES; i++) {
                text.append(messages ? message(i, random) : execution("f" + file, i, random));
            }
            Files.writeString(logs.resolve("part-" + file + (messages ? ".log" : ".jsonl")), text);
        }
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

    private static String message(int i, Random random) {
        return "2026-03-01 12:" + i / 60 % 60 + ":" + i % 60 + ",000 "
                + switch (random.nextInt(4)) {
                    case 0 -> "INFO served /orders/" + random.nextInt(9999) + " in " + random.nextInt(90) + " ms";
                    case 1 -> "WARN queue of " + random.nextInt(40) + " waits for worker-" + random.nextInt(9);
                    case 2 -> "ERROR payment " + Integer.toHexString(random.nextInt()) + " refused: card expired";
                    default -> "INFO user u" + random.nextInt(500) + " logged in from 10.0.0." + random.nextInt(250);
                }
                + "\n";
    }
}
