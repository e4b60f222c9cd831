package dev.pave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.cli.health.HealthCheck;
import dev.pave.cli.health.PortCheck;
import dev.pave.git.Git;
import dev.pave.home.Home;
import dev.pave.serve.PaveServer;
import dev.pave.serve.ServerSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    /** The night reads what it can, so these are no failures. */
    @Test
    void namesSourcesThatAreNotThereOrNotWhole() throws IOException {
        Path whole = repository("whole");
        Path shallow = repository("shallow");
        Path ends = Files.writeString(
                shallow.resolve(".git/shallow"), Git.in(shallow).text("rev-parse", "HEAD"));
        Files.writeString(
                home.resolve("jobs/nightly.yaml"), """
                sources:
                  repositories:
                    - path: %s
                    - path: %s
                    - path: %s
                  logs:
                    - path: %s
                    - path: %s/*.nothing
                """.formatted(whole, shallow, folder.resolve("gone"), log, folder));

        CommandLineRun run = at("doctor");

        assertThat(run.code).as(run.out).isZero();
        assertThat(run.out)
                .contains(
                        whole + " can be read",
                        shallow + " is a shallow clone",
                        "git -C " + shallow + " fetch --unshallow")
                .contains(
                        folder.resolve("gone") + " is no folder",
                        log + " can be read",
                        "no log file matches " + folder);

        Files.delete(ends); // as the remedy does
        assertThat(at("doctor").out).contains(shallow + " can be read").doesNotContain("shallow clone");
    }

    /** Of two commits. */
    private Path repository(String name) throws IOException {
        Path place = folder.resolve(name);
        Git.in(folder).text("init", "--quiet", "--initial-branch=main", place.toString());
        for (int i = 0; i < 2; i++) {
            Files.writeString(place.resolve("file"), "line " + i + "\n");
            git(place, "add", "file");
            git(place, "commit", "--quiet", "--message=change " + i);
        }
        return place;
    }

    private static void git(Path where, String... words) {
        Git.in(where)
                .with("GIT_AUTHOR_NAME", "Ada")
                .with("GIT_AUTHOR_EMAIL", "ada@example.org")
                .with("GIT_COMMITTER_NAME", "Ada")
                .with("GIT_COMMITTER_EMAIL", "ada@example.org")
                .text(words);
    }

    @Test
    void namesMistakesInAllJobFilesAndInTheRules() throws IOException {
        Files.writeString(home.resolve("jobs/nightly.yaml"), "sources:\n  repositories: nowhere\n");
        Files.writeString(home.resolve("jobs/rerun.yaml"), "windows:\n  form: 30d\n");
        Path rules = home.resolve("rules/own.drl");
        Files.writeString(rules, "package dev.pave.rules\nrule \"half\" when\n");

        CommandLineRun run = at("doctor");

        assertThat(run.code).isEqualTo(1);
        assertThat(run.out)
                .contains("nightly.yaml:2: sources.repositories wants a list", "rerun.yaml:2: unknown key `form`")
                .contains("own.drl", "pave rules check");
    }

    /** A process that has the number of the killed one, as after a restart of the machine, is not the run. */
    @Test
    void namesTheLockOfADeadRunThoughItsNumberIsTakenAgain() throws IOException {
        Path holder = Files.writeString(
                home.resolve("state/run.holder"),
                "process " + ProcessHandle.current().pid() + " (pave nightly)");
        assertThat(at("doctor").out).contains("a run is going on: process");

        Files.setLastModifiedTime(holder, FileTime.from(Instant.now().minus(Duration.ofDays(300))));

        assertThat(at("doctor").out).contains("a run was killed: process", "run the same command again");
    }

    @Test
    void namesAClockThatDoesNotGoWithWhatIsThere() throws IOException {
        assertThat(at("doctor").out).contains("the clock says 2").doesNotContain("was written to at");

        Files.setLastModifiedTime(
                home.resolve("state/pave.duckdb"), FileTime.from(Instant.now().plus(Duration.ofDays(400))));

        assertThat(at("doctor").out).contains("was written to at", "set the clock");
    }

    @Test
    void namesAPortThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            HealthCheck check = new PortCheck(taken.getLocalPort()).check();

            assertThat(check.state()).isEqualTo("warn");
            assertThat(check.what()).contains("port " + taken.getLocalPort() + " cannot be had");
            assertThat(check.remedy()).contains("PAVE_PORT");
        }
        assertThat(at("doctor").out).contains("port ");
    }

    @Test
    void knowsPaveServeOnItsPort() {
        try (PaveServer server = PaveServer.start(
                new ServerSettings(new Home(home), "127.0.0.1", 0, false, List.of(), false), System.err)) {
            assertThat(new PortCheck(server.port()).check().what())
                    .isEqualTo("`pave serve` answers on port " + server.port());
        }
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
