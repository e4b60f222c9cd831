package dev.pave.cli;

import static dev.pave.cli.CommandLineRun.pave;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonErrorsTest extends InAHome {

    static Stream<String> commands() {
        return EveryCommand.names();
    }

    private static JsonNode error(CommandLineRun run) {
        JsonNode error = JsonMapper.shared().readTree(run.out);
        assertThat(error.at("/exit_code").asInt()).isEqualTo(run.code);
        assertThat(run.err).contains(error.at("/error").asString());
        return error;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whatIsNotUnderstoodIsJsonForEveryCommand(String name) {
        String[] words =
                (name + " --no-such-option --json").substring("pave ".length()).split(" ");

        JsonNode error = error(pave(words));

        assertThat(error.at("/exit_code").asInt()).isEqualTo(2);
        assertThat(error.at("/hint").asString()).contains("--help");
    }

    @Test
    void whatFailsIsJson() {
        assertThat(error(at("--json", "candidates", "show", "P-1"))
                        .at("/exit_code")
                        .asInt())
                .isPositive();
        assertThat(error(at("db", "--json")).at("/error").asString()).contains("pave db status");
    }

    @Test
    void nothingIsOnStdoutWithoutIt() {
        assertThat(at("candidates", "show", "P-1").out).isEmpty();
        assertThat(pave("nonsense").out).isEmpty();
    }

    @Test
    void namesTheCommandThatIsNearest() {
        for (String[] words : new String[][] {
            {"nightli"},
            {"nightli", "--help"},
            {"--help", "nightli"},
            {"nightli", "--version"},
            {"nightli", "--repo", "x"},
            {"help", "nightli"},
            {"--json", "help", "nightli"},
        }) {
            CommandLineRun run = pave(words);
            assertThat(run.code).as(run.err).isEqualTo(2);
            assertThat(run.err).contains("there is no command pave nightli", "Did you mean: pave nightly?");
        }
        assertThat(pave("guards", "scna", "--help").err).contains("Did you mean: pave guards scan?");
        assertThat(pave("nonsense", "--help").code).isEqualTo(2);
        assertThat(pave("nonsense", "nightly", "--help").code).isEqualTo(2);
        assertThat(pave("help", "nonsense").err).contains("there is no command pave nonsense");
        assertThat(pave("help", "guards", "scna").err).contains("Did you mean: pave guards scan?");
        assertThat(pave("help", "nightly", "scan").code).isEqualTo(2);
        assertThat(pave("nightly", "--help").code).isZero();
        assertThat(error(pave("nightli", "--json")).at("/hint").asString()).contains("pave nightly");
    }
}
