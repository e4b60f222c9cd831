package dev.pave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A night in which something was left out ends with 6, whatever happened to it in between. */
class NightlyLeftOutTest extends InAHome {

    private static final String GOOD =
            "{\"execution_id\":\"e1\",\"session_id\":\"s\",\"started_at\":\"2026-03-01T08:00:00Z\",\"operation\":\"make\","
                    + "\"outcome\":\"success\"}\n";

    private Path log;

    @BeforeEach
    void writeLog() throws IOException {
        log = Files.writeString(folder.resolve("app.jsonl"), GOOD + "{\"execution_id\": \"cut\n");
    }

    private CommandLineRun nightly(Path log) {
        return at("nightly", "--logs", log.toString());
    }

    @Test
    void alsoWhenItFailedAfterwardsAndWentOn() throws IOException {
        Path reports = home.resolve("reports");
        Path aside = Files.move(reports, folder.resolve("aside"));
        Files.writeString(reports, "in the way");

        assertThat(nightly(log).code).isEqualTo(1);
        Files.delete(reports);
        Files.move(aside, reports);
        CommandLineRun continued = nightly(log);

        assertThat(continued.out).contains("(continued)").contains("1 log lines were rejected");
        assertThat(continued.code).isEqualTo(6);
        assertThat(query("SELECT summary ->> 'new_executions' AS fresh FROM runs"))
                .as("what came in before it failed counts as new")
                .isEqualTo("fresh\n1\n");
    }

    @Test
    void alsoWhenItWasKilledAfterwardsAndWentOn() throws IOException, InterruptedException {
        Process night = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.pave.cli.Pave",
                        "--home",
                        home.toString(),
                        "nightly",
                        "--logs",
                        log.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(night.getErrorStream(), StandardCharsets.UTF_8))) {
            assertThat(said.lines().anyMatch(line -> line.contains("1 lines were rejected")))
                    .isTrue();
        }
        night.destroyForcibly().waitFor();

        assertThat(nightly(log).code).isEqualTo(6);
    }

    @Test
    void butTheNextNightWithNothingNewEndsWithNull() {
        assertThat(nightly(log).code).isEqualTo(6);
        assertThat(nightly(log).code).isZero();
    }

    @Test
    void aFileThatIsRefusedIsLeftOutEachNight() throws IOException {
        Path damaged = Files.write(folder.resolve("damaged.log.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3});

        assertThat(nightly(damaged).code).isEqualTo(6);
        CommandLineRun again = nightly(damaged);

        assertThat(again.code).isEqualTo(6);
        assertThat(again.out).contains("1 source could not be read");
    }

    @Test
    void andTheTableSaysWhat() {
        nightly(log);

        assertThat(query("SELECT kind, amount, text FROM run_notes"))
                .contains("rejected,1,")
                .contains("e.g. line 2 ");
    }
}
