package dev.pave.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pave.engine.EngineException;
import dev.pave.engine.Form;
import dev.pave.engine.JsonForm;
import dev.pave.engine.One;
import dev.pave.engine.Piece;
import dev.pave.engine.Work;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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

/** What goes wrong with single pieces, and two nights on one staging folder. In threads of this Java, not in a cluster. */
class SparkTroubleTest {

    @TempDir
    Path folder;

    private JavaSparkContext spark;

    @BeforeEach
    void begin() {
        SparkConf conf = new SparkConf().setAppName("trouble").setMaster("local[2]").set("spark.ui.enabled", "false");
        spark = new JavaSparkContext(conf);
    }

    @AfterEach
    void end() {
        spark.close();
    }

    private SparkEngine engine(String owner) {
        return new SparkEngine(spark, new Staging(folder.toString()), owner);
    }

    /** Says where it was done. */
    private record Where(int number, How how, String folder) implements Work<One<String>> {

        static Piece<One<String>> piece(int number, How how) {
            return new Piece<>("where " + number, FORM, () -> new Where(number, how, ""));
        }

        private static final Form<One<String>> FORM = new JsonForm<>(new TypeReference<>() {});

        @Override
        public void into(One<String> taker) {
            boolean task = TaskContext.get() != null;
            if (task && how == How.TOO_LARGE) {
                throw new OutOfMemoryError("Java heap space");
            }
            if (task && how == How.FOLDER_GOES) {
                remove(Path.of(folder));
            }
            taker.take((task ? "task " : "here ") + number);
        }

        @Override
        public Form<One<String>> form() {
            return FORM;
        }
    }

    private enum How {
        WELL,
        TOO_LARGE,
        FOLDER_GOES
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> left(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static List<Piece<One<String>>> pieces(How how) {
        return IntStream.range(0, 6).mapToObj(n -> Where.piece(n, n == 3 ? how : How.WELL)).toList();
    }

    private static List<String> taken(SparkEngine engine, List<Piece<One<String>>> pieces) {
        return pieces.stream().map(piece -> result(engine, piece)).toList();
    }

    private static String result(SparkEngine engine, Piece<One<String>> piece) {
        try {
            return engine.result(piece);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsTooLargeForAnExecutorIsDoneHere() {
        SparkEngine engine = engine("one");
        engine.ahead("try", pieces(How.TOO_LARGE));

        assertThat(taken(engine, pieces(How.TOO_LARGE)))
                .containsExactly("task 0", "task 1", "task 2", "here 3", "task 4", "task 5");
    }

    /** As it is with one that ends every executor: what others of its stage had done counts. */
    @Test
    void whatSparkGaveUpIsDoneHere() {
        SparkEngine engine = engine("one");
        List<Piece<One<String>>> pieces = pieces(How.WELL);
        engine.ahead("try", () -> Stream.concat(pieces.stream(), Stream.of(broken())).iterator());

        assertThat(taken(engine, pieces)).allMatch(done -> done.startsWith("task ") || done.startsWith("here "));
        assertThat(result(engine, broken())).isEqualTo("here 7");
    }

    /** Its input cannot be read by any task. */
    private static Piece<One<String>> broken() {
        return new Piece<>("broken", Where.FORM, () -> new Unreadable());
    }

    /** Written, and never read again. */
    private static final class Unreadable implements Work<One<String>> {
        private static final long serialVersionUID = 1L;

        @Override
        public void into(One<String> taker) {
            taker.take("here 7");
        }

        @Override
        public Form<One<String>> form() {
            return Where.FORM;
        }

        private void readObject(ObjectInputStream in) throws IOException {
            throw new IOException("cannot be read from " + in.getClass());
        }
    }

    @Test
    void nightsOnOneStagingFolderLeaveEachOthersResultsAlone() throws IOException {
        SparkEngine one = engine("one");
        SparkEngine other = engine("other");
        one.ahead("try", pieces(How.WELL));
        other.ahead("try", pieces(How.WELL));

        assertThat(taken(one, pieces(How.WELL))).allMatch(done -> done.startsWith("task "));
        assertThat(taken(other, pieces(How.WELL))).allMatch(done -> done.startsWith("task "));
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    /** A night that was killed: the next one finds what was done for it. */
    @Test
    void aNightThatGoesOnFindsItsResults() {
        engine("one").ahead("try", pieces(How.WELL));
        SparkEngine again = engine("one");
        again.ahead("try", () -> pieces(How.TOO_LARGE).iterator());

        assertThat(taken(again, pieces(How.TOO_LARGE))).allMatch(done -> done.startsWith("task "));
    }

    /** A network file system that is not there any more, or that somebody tidied: the night's, not this machine's to make good. */
    @Test
    void withoutTheStagingFolderTheNightEnds() throws IOException {
        Piece<One<String>> goes = new Piece<>("goes", Where.FORM, () -> new Where(7, How.FOLDER_GOES, folder.toString()));
        assertThatThrownBy(() -> engine("one").ahead("try", List.of(goes)))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("Spark could not try: ");

        SparkEngine engine = engine("other");
        engine.ahead("try", pieces(How.WELL));
        remove(folder);
        assertThatThrownBy(() -> taken(engine, pieces(How.WELL)))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("the staging folder " + folder + " lost what the cluster did");
    }

    /** Cut behind all that a reader asks for, too; the night that is started again has it made anew. */
    @Test
    void aResultThatLostItsEndIsNotTaken() throws IOException {
        for (int bytes : new int[] {0, 1, 12}) {
            SparkEngine engine = engine("one");
            engine.ahead("try", pieces(How.WELL));
            for (Path sum : left(".crc")) {
                Files.delete(sum); // of Hadoop's local file system alone
            }
            for (Path result : left(".out")) {
                byte[] whole = Files.readAllBytes(result);
                Files.write(result, Arrays.copyOf(whole, bytes == 0 ? 0 : Math.max(0, whole.length - bytes)));
            }
            assertThatThrownBy(() -> taken(engine, pieces(How.WELL)))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("lost what the cluster did");
        }
        remove(folder);
        SparkEngine again = engine("one");
        again.ahead("try", pieces(How.WELL));
        assertThat(taken(again, pieces(How.WELL))).allMatch(done -> done.startsWith("task "));
    }

    /** Of an executor that was lost, and of the slower of two attempts. */
    @Test
    void whatAttemptsLeftGoesWithTheNight() throws IOException {
        SparkEngine engine = engine("one");
        engine.ahead("try", pieces(How.WELL));
        for (Path result : left(".out")) {
            Files.writeString(Path.of(result.toString().replace(".out", ".77.tmp")), "half");
        }
        taken(engine, pieces(How.WELL));
        assertThat(left(".tmp")).isNotEmpty();

        engine.close();

        assertThat(left("")).isEmpty();
    }

    /** Hadoop throws an error of its own kind where a disk is full; here a device is that always is. */
    @Test
    void aFullStagingFolderIsAFailureToWrite() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        Files.createSymbolicLink(folder.resolve("probe.tmp"), full);
        Files.createSymbolicLink(folder.resolve("key.7.tmp"), full);
        Staging staging = new Staging(folder.toString());

        assertThatThrownBy(() -> staging.writeProbe("probe")).isInstanceOf(IOException.class);

        Staging.Result result = staging.result("key", 7);
        assertThatThrownBy(() -> {
                    result.out().write(new byte[1 << 20]);
                    result.publish();
                })
                .isInstanceOf(IOException.class);
        result.drop();
        assertThat(result.couldNotBeWritten()).isTrue();
        assertThat(folder.resolve("key.out")).doesNotExist();
    }

    @Test
    void withoutSparkThereIsNothingToGoOnWith() {
        SparkEngine engine = engine("one");
        spark.close();

        assertThatThrownBy(() -> engine.ahead("try", pieces(How.WELL))).hasMessageContaining("Spark could not try: ");
    }
}
