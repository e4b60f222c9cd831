package dev.pave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A transcript in which all tests are said to pass though nothing ran after the edit: found at once and by the night. */
class SessionGuardsCommandTest extends InAHome {

    private static final String LOG =
            Path.of("examples/logs/claude-code.jsonl").toAbsolutePath().toString();

    @Test
    void theScanFindsTheFalseClaim() {
        CommandLineRun run = at("--json", "guards", "scan", "--logs", LOG);

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
            CommandLineRun run = at("--json", "nightly", "--logs", LOG);

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
