package dev.pave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a home keeps is looked at, and damage of it is named with its remedy. */
class DoctorTest extends InAHome {

    private Path log;

    @BeforeEach
    void makeANight() throws IOException {
        log = Files.writeString(
                folder.resolve("app.jsonl"),
                "{\"execution_id\":\"e1\",\"session_id\":\"s\",\"started_at\":\"2026-03-01T08:00:00Z\","
                        + "\"operation\":\"make\",\"outcome\":\"success\"}\n");
        assertThat(night().code).isZero();
    }

    private CommandLineRun night() {
        return at("nightly", "--logs", log.toString());
    }

    private static void truncate(Path file, long bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(bytes);
        }
    }

    private static void overwrite(Path file) throws IOException {
        byte[] garbage = new byte[(int) Files.size(file)];
        new Random(1).nextBytes(garbage);
        Files.write(file, garbage);
    }

    @Test
    void findsNothingInASoundHome() {
        CommandLineRun run = at("doctor");

        assertThat(run.code).as(run.out).isZero();
        assertThat(run.out).contains("tables of", "the job repository is sound", "the specifications in");
    }

    @Test
    void namesAnEngineThatIsNotThere() throws IOException {
        CommandLineRun said = at("doctor", "--engine", "spark");

        assertThat(said.code).as(said.out).isEqualTo(1);
        assertThat(said.out).contains("no engine `spark` on the class path", "docs/guide/spark.md");

        Files.writeString(home.resolve("jobs/nightly.yaml"), "engine:\n  kind: spork\n");
        assertThat(at("doctor").out).contains("no engine `spork` on the class path");
        assertThat(at("doctor", "--engine", "local").code).isZero();

        Files.writeString(home.resolve("jobs/nightly.yaml"), "engine:\n  sort: spark\n");
        assertThat(at("doctor").out).contains("unknown key `sort` in engine");
    }

    @Test
    void namesADamagedWarehouse() throws IOException {
        truncate(home.resolve("state/pave.duckdb"), 20_000);

        CommandLineRun run = at("doctor");

        assertThat(run.code).isEqualTo(1);
        assertThat(run.out).contains("pave.duckdb", "pave db rebuild");
    }

    @Test
    void namesAWarehouseThatIsAFolder() throws IOException {
        Files.delete(home.resolve("state/pave.duckdb"));
        Files.createDirectory(home.resolve("state/pave.duckdb"));

        assertThat(at("doctor").out).contains("is a folder", "pave db rebuild");
        assertThat(night().err).contains("is a folder; move it away");
        assertThat(at("db", "rebuild", "--logs", log.toString()).code).isZero();
    }

    @Test
    void namesWhatIsWrongInSpecs() throws IOException {
        Files.delete(home.resolve("specs/PATTERN_INDEX.yaml"));

        CommandLineRun run = at("doctor");

        assertThat(run.code).isEqualTo(1);
        assertThat(run.out).contains("PATTERN_INDEX.yaml: is not there; the next `pave nightly` writes it");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5_000})
    void aNightSetsACutJobRepositoryAside(int bytes) throws IOException {
        truncate(home.resolve("state/batch.mv.db"), bytes);

        goesOnWithANewJobRepository();
    }

    @ParameterizedTest
    @ValueSource(ints = {12_288, 40_000})
    void aNightGoesOnOverAJobRepositoryOfWhichOnlyItsBeginningIsThere(int bytes) throws IOException {
        truncate(home.resolve("state/batch.mv.db"), bytes);

        CommandLineRun night = night();

        assertThat(night.code).as(night.err).isZero();
        assertThat(query("SELECT count(*) AS n FROM execution_logs")).contains("1");
        assertThat(at("doctor").code).isZero();
    }

    @Test
    void aNightSetsAJobRepositoryOfGarbageAside() throws IOException {
        overwrite(home.resolve("state/batch.mv.db"));

        goesOnWithANewJobRepository();
    }

    private void goesOnWithANewJobRepository() throws IOException {
        CommandLineRun doctor = at("doctor");
        assertThat(doctor.code).as(doctor.out).isEqualTo(1);
        assertThat(doctor.out).contains("batch.mv.db is damaged", "move it away");

        CommandLineRun night = night();

        assertThat(night.code).as(night.err).isZero();
        assertThat(night.err).contains("warning: the job repository").doesNotContain("H2", "recovery tool");
        try (Stream<Path> aside = Files.list(home.resolve("state/set-aside"))) {
            assertThat(aside).singleElement().asString().endsWith("batch.mv.db");
        }
        assertThat(query("SELECT count(*) AS n FROM execution_logs")).contains("1");
        assertThat(at("doctor").code).isZero();
        assertThat(night().err).doesNotContain("warning");
    }
}
