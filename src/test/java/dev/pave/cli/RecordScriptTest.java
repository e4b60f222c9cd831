package dev.pave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The launcher's own {@code record}, which starts no JVM. */
class RecordScriptTest {

    @TempDir
    Path home;

    private Path output;

    @BeforeEach
    void nameOutput() {
        output = home.resolve("output");
    }

    private int record(String... command) throws Exception {
        return start(command).waitFor();
    }

    private Process start(String... command) throws IOException {
        return builder(command).start();
    }

    private ProcessBuilder builder(String... command) {
        List<String> words = new ArrayList<>(List.of("./pave", "--home", home.toString(), "record", "--"));
        words.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().put("PAVE_SESSION", "s1");
        builder.environment().put("PAVE_USER", "ada");
        return builder;
    }

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        try (DirectoryStream<Path> days = Files.newDirectoryStream(home.resolve("state/spool"), "*.jsonl")) {
            for (Path day : days) {
                for (String line : Files.readAllLines(day)) {
                    lines.add(JsonMapper.builder().build().readTree(line));
                }
            }
        }
        return lines;
    }

    private String raw(String... command) throws Exception {
        record(command);
        return lines().get(0).path("raw").asString();
    }

    @Test
    void namesTheUserWhereNothingInTheEnvironmentDoes() throws Exception {
        ProcessBuilder builder = builder("true");
        builder.environment().keySet().removeAll(List.of("PAVE_USER", "USER", "LOGNAME"));

        assertThat(builder.start().waitFor()).isZero();

        assertThat(lines().get(0).path("actor").asString()).isEqualTo(System.getProperty("user.name"));
    }

    @Test
    void runsTheCommandAndWritesDownWhatItDid() throws Exception {
        assertThat(record("sh", "-c", "echo hello; exit 7")).isEqualTo(7);

        assertThat(output).hasContent("hello\n");
        JsonNode line = lines().get(0);
        assertThat(line.path("operation").asString()).isEqualTo("sh");
        assertThat(line.path("raw").asString()).isEqualTo("sh -c 'echo hello; exit 7'");
        assertThat(line.path("outcome").asString()).isEqualTo("failure");
        assertThat(line.path("exit_code").asInt()).isEqualTo(7);
        assertThat(line.path("session_id").asString()).isEqualTo("s1");
        assertThat(line.path("actor").asString()).isEqualTo("ada");
        assertThat(line.path("started_at").asString()).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:]{8}(\\.\\d{3})?Z");
    }

    @Test
    void writesAnythingThatCanBeAnArgument() throws Exception {
        assertThat(raw("echo", "a\"b", "c\\d", "it's", "two\nlines", "caf\u00e9", "$(id)"))
                .isEqualTo("echo 'a\"b' 'c\\d' 'it'\\''s' 'two\nlines' 'caf\u00e9' '$(id)'");
    }

    @Test
    void hidesSecrets() throws Exception {
        String raw = raw(
                "echo",
                "--password",
                "hunter2",
                "--api-key=k1k2k3",
                "https://ada:pw@example.org/x",
                "ghp_" + "0123456789abcdef".repeat(3));

        assertThat(raw).isEqualTo("echo --password *** --api-key=*** https://ada:***@example.org/x ***");
    }

    @Test
    void saysThatACommandIsNotThere() throws Exception {
        assertThat(record("no-such-command")).isEqualTo(127);
        assertThat(lines().get(0).path("exit_code").asInt()).isEqualTo(127);
    }

    @Test
    void keepsLinesWholeWithManyWriters() throws Exception {
        List<Process> running = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            running.add(start("echo", "x".repeat(50 * i)));
        }
        for (Process process : running) {
            assertThat(process.waitFor()).isZero();
        }

        assertThat(lines()).hasSize(24);
    }

    @Test
    void givesTheCommandsCodeWhereItCannotRecord() throws Exception {
        Files.writeString(home.resolve("state"), "in the way");

        assertThat(record("sh", "-c", "exit 3")).isEqualTo(3);
        assertThat(Files.readString(output, StandardCharsets.UTF_8)).contains("is not recorded");
    }
}
