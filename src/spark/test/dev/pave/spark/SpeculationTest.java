package dev.pave.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.engine.Form;
import dev.pave.engine.JsonForm;
import dev.pave.engine.One;
import dev.pave.engine.Piece;
import dev.pave.engine.Work;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;

/**
 * A slow task is run a second time, the two on a worker each ({@code spark.speculation}). Spark never does that on the host of
 * the first attempt, and so not in a {@code local-cluster}: these workers have an address each.
 */
class SpeculationTest {

    private static final int PIECES = 6;
    private static final int SLOW = 3;

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();
    private JavaSparkContext spark;
    private Path staging;

    @BeforeEach
    void cluster() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
        staging = Files.createDirectory(folder.resolve("staging"));
        java("master.Master", "--host", "127.0.0.1", "--port", "" + port, "--webui-port", "0");
        until(() -> listens(port));
        String master = "spark://127.0.0.1:" + port;
        for (String host : List.of("127.0.0.1", "127.0.0.2")) {
            String work = folder.resolve("work-" + host).toString();
            java(
                    "worker.Worker",
                    Stream.of("--host", host, "--cores", "1", "--memory", "1g", "--webui-port", "0", "--work-dir", work, master)
                            .toArray(String[]::new));
        }
        spark = new JavaSparkContext(new SparkConf()
                .setAppName("speculation")
                .setMaster(master)
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.ui.enabled", "false")
                .set("spark.executor.memory", "512m")
                .set("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .set("spark.scheduler.minRegisteredResourcesRatio", "1")
                .set("spark.cores.max", "2")
                .set("spark.speculation", "true")
                .set("spark.speculation.interval", "100ms")
                .set("spark.speculation.quantile", "0.5")
                .set("spark.speculation.multiplier", "1.1"));
    }

    @AfterEach
    void end() throws InterruptedException {
        spark.close();
        started.forEach(Process::destroyForcibly);
        for (Process process : started) {
            process.waitFor();
        }
    }

    private void java(String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.apache.spark.deploy." + main));
        command.addAll(List.of(arguments));
        started.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said-" + started.size()).toFile())
                .start());
    }

    private static boolean listens(int port) {
        try (Socket tried = new Socket("127.0.0.1", port)) {
            return tried.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void until(BooleanSupplier come) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!come.getAsBoolean()) {
            assertThat(System.nanoTime()).as("two minutes").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /**
     * Says its number; the first attempt at the slow one is late.
     *
     * @param gate  a file on which it waits; null to wait until it is interrupted
     * @param notes where attempts at the slow one say that they ran
     */
    private record Number(int number, String gate, String notes) implements Work<One<String>> {

        private static final Form<One<String>> FORM = new JsonForm<>(new TypeReference<>() {});

        @Override
        public void into(One<String> taker) {
            if (number == SLOW) {
                note();
                if (TaskContext.get().attemptNumber() == 0) {
                    late();
                }
            }
            taker.take("piece " + number);
        }

        private void note() {
            try {
                Files.createFile(Path.of(notes, "attempt-" + TaskContext.get().attemptNumber()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void late() {
            try {
                if (gate == null) {
                    new CountDownLatch(1).await(2, TimeUnit.MINUTES);
                }
            } catch (InterruptedException killed) {
                throw new IllegalStateException(killed);
            }
            while (gate != null && !Files.exists(Path.of(gate))) {
                Thread.interrupted(); // of those that do not hear
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }

        @Override
        public Form<One<String>> form() {
            return FORM;
        }
    }

    private List<Piece<One<String>>> pieces(Path gate) {
        return IntStream.range(0, PIECES)
                .mapToObj(n -> new Piece<>(
                        "number " + n,
                        Number.FORM,
                        () -> (Work<One<String>>) new Number(n, gate == null ? null : gate.toString(), folder.toString())))
                .toList();
    }

    private static List<String> taken(SparkEngine engine, List<Piece<One<String>>> pieces) {
        return pieces.stream()
                .map(piece -> {
                    try {
                        return engine.result(piece);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private long left(String ending) {
        try (Stream<Path> files = Files.list(staging)) {
            return files.filter(file -> file.toString().endsWith(ending)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> all() {
        return IntStream.range(0, PIECES).mapToObj(n -> "piece " + n).toList();
    }

    @Test
    void theSecondAttemptCountsAndTheFirstIsEnded() {
        SparkEngine engine = new SparkEngine(spark, new Staging(staging.toString()), "one");
        engine.ahead("try", pieces(null));

        assertThat(folder.resolve("attempt-1")).as("a second attempt").exists();
        assertThat(taken(engine, pieces(null))).isEqualTo(all());

        engine.close();
        assertThat(left("")).as("what is left in the staging folder").isZero();
    }

    /** Also where nobody waits for it any more, and its result had been taken and removed. */
    @Test
    void theFirstAttemptWritesWhenItIsTooLate() throws Exception {
        Path gate = folder.resolve("gate");
        SparkEngine engine = new SparkEngine(spark, new Staging(staging.toString()), "one");
        engine.ahead("try", pieces(gate));

        assertThat(folder.resolve("attempt-1")).as("a second attempt").exists();
        assertThat(taken(engine, pieces(gate))).isEqualTo(all());
        assertThat(left(".out")).isZero();

        Files.createFile(gate);
        until(() -> left(".out") == 1);
        engine.close();
        assertThat(left("")).as("what is left in the staging folder").isZero();
    }
}
