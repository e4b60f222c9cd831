package dev.pave.cli;

import static dev.pave.cli.CommandLineRun.pave;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A transcript in which all tests are said to pass though nothing ran after the edit: found at once and by the night. */
class SessionGuardsCommandTest {

    private static final String LOG =
            Path.of("examples/logs/claude-code.jsonl").toAbsolutePath().toString();

    @TempDir
    Path folder;

    private String home;

    @BeforeEach
    void makeHome() {
        home = folder.resolve("home").toString();
        assertThat(pave("init", home).code).isZero();
    }

    private String query(String sql) {
        return pave("--home", home, "query", "--csv", sql).out;
    }

    @Test
    void theScanFindsTheFalseClaim() {
        CommandLineRun run = pave("--home", home, "--json", "guards", "scan", "--logs", LOG);

        assertThat(run.code).as(run.err).isEqualTo(3);
        JsonNode finding = JsonMapper.builder().build().readTree(run.out).at("/findings/0");
        assertThat(finding.at("/guard").asString()).isEqualTo("hallucination_of_success");
        assertThat(finding.at("/session_id").asString()).isEqualTo("c-1");
        assertThat(finding.at("/seq").asInt()).isEqualTo(3);
        assertThat(finding.at("/evidence").asString()).contains("change 2: Edit", "all tests pass now");
    }

    @Test
    void theNightKeepsItOnceHoweverOftenItRuns() {
        for (int night = 1; night <= 2; night++) {
            CommandLineRun run = pave("--home", home, "--json", "nightly", "--logs", LOG);

            assertThat(run.code).as(run.err).isZero();
            assertThat(JsonMapper.builder()
                            .build()
                            .readTree(run.out)
                            .at("/session_findings")
                            .asInt())
                    .isEqualTo(1);
            assertThat(
                            query(
                                    "SELECT guard, signature, occurrences, severity FROM anti_patterns WHERE guard <> 'failure'"))
                    .contains("hallucination_of_success,nothing verified the last change,1,error");
        }
        assertThat(query("SELECT session_id, seq FROM session_findings")).contains("c-1,3");
    }
}
