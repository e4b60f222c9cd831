package dev.pave.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.home.Home;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClaudeCodeHookTest {

    private static final String THEIRS =
            "{ \"model\": \"opus\",\n  \"hooks\": {\"PostToolUse\": [{\"matcher\": \"Edit\", \"hooks\": []}]} }";

    @TempDir
    Path folder;

    private ClaudeCodeHook hook;

    @BeforeEach
    void nameFiles() {
        hook = new ClaudeCodeHook(
                folder.resolve("shop/.claude/settings.local.json"),
                new Program(Path.of("").toAbsolutePath(), new Home(folder.resolve("home"))));
    }

    private JsonNode settings() throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(hook.file()));
    }

    private void writeTheirs() throws IOException {
        Files.createDirectories(hook.file().getParent());
        Files.writeString(hook.file(), THEIRS);
    }

    @Test
    void addsItsCommandBesideWhatIsThere() throws IOException {
        writeTheirs();
        hook.install();
        hook.install();

        assertThat(hook.isInstalled()).isTrue();
        assertThat(settings().path("model").asString()).isEqualTo("opus");
        assertThat(settings().at("/hooks/PostToolUse").size()).isEqualTo(2);
        assertThat(settings().at("/hooks/PostToolUseFailure/0/matcher").asString())
                .isEqualTo("*");
    }

    @Test
    void givesTheSettingsBackToTheByte() throws IOException {
        writeTheirs();
        hook.install();
        hook.uninstall();

        assertThat(Files.readString(hook.file())).isEqualTo(THEIRS);
    }

    @Test
    void deletesTheFileThatItMade() throws IOException {
        hook.install();
        hook.uninstall();
        hook.uninstall();

        assertThat(hook.file()).doesNotExist();
    }

    @Test
    void takesOnlyItsOwnOutWhereTheSettingsWereChangedSince() throws IOException {
        writeTheirs();
        hook.install();
        Files.writeString(hook.file(), Files.readString(hook.file()).replace("opus", "sonnet"));
        hook.uninstall();

        assertThat(settings().path("model").asString()).isEqualTo("sonnet");
        assertThat(settings().at("/hooks/PostToolUse/0/matcher").asString()).isEqualTo("Edit");
        assertThat(settings().at("/hooks").has("PostToolUseFailure")).isFalse();
        assertThat(hook.isInstalled()).isFalse();
    }

    @Test
    void leavesSettingsAloneThatAreNoJson() throws IOException {
        Files.createDirectories(hook.file().getParent());
        Files.writeString(hook.file(), "{broken");

        assertThatThrownBy(hook::install).isInstanceOf(HookException.class).hasMessageContaining("mend it");
        assertThat(hook.file()).hasContent("{broken");
    }

    @Test
    void recordsWhatTheAgentDid() throws Exception {
        hook.install();
        String command =
                settings().at("/hooks/PostToolUseFailure/0/hooks/0/command").asString();
        Path event = Files.writeString(folder.resolve("event"), """
                {"session_id":"s-7","hook_event_name":"PostToolUseFailure","tool_name":"Bash",
                 "tool_input":{"command":"npm test -- \\"a b\\" --token=abc"},
                 "tool_response":{"stderr":"\\"command\\":\\"no\\""}}
                """);
        Process process = new ProcessBuilder("sh", "-c", command)
                .redirectInput(event.toFile())
                .inheritIO()
                .redirectInput(event.toFile())
                .start();

        assertThat(process.waitFor()).isZero();
        JsonNode line = JsonMapper.builder().build().readTree(spooled());
        assertThat(line.path("session_id").asString()).isEqualTo("s-7");
        assertThat(line.path("operation").asString()).isEqualTo("npm test");
        assertThat(line.path("raw").asString()).isEqualTo("npm test -- \"a b\" --token=***");
        assertThat(line.path("outcome").asString()).isEqualTo("failure");
        assertThat(line.path("actor").asString()).isEqualTo("claude-code");
    }

    private String spooled() throws IOException {
        try (DirectoryStream<Path> days = Files.newDirectoryStream(folder.resolve("home/state/spool"))) {
            return Files.readString(days.iterator().next());
        }
    }
}
