package dev.pave.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitTest {

    @TempDir
    Path folder;

    @Test
    void givesWhatGitSays() {
        assertThat(Git.in(folder).text("--version")).startsWith("git version ");
    }

    @Test
    void saysWhyGitRefused() {
        assertThatThrownBy(() -> Git.in(folder).text("rev-parse", "--show-toplevel"))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("git rev-parse failed in " + folder)
                .hasMessageContaining("fatal: not a git repository");
        assertThat(Git.in(folder).ask("rev-parse", "--show-toplevel").code()).isEqualTo(128);
    }

    @Test
    void endsGitAfterATime() {
        Git endless = Git.in(folder).reading(Path.of("/dev/zero")).within(Duration.ofMillis(300));

        assertThatThrownBy(() -> endless.text("hash-object", "--stdin"))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("hash-object took more than");
    }

    @Test
    void aSettingThatCannotBeReadIsARefusal() throws Exception {
        Git.in(folder).text("init", "--quiet");
        Files.writeString(folder.resolve(".git/config"), "[core\n");

        assertThatThrownBy(() -> Git.in(folder).text("status"))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("bad config line 1");
    }

    @Test
    void theCallersOwnGitVariablesDoNotReachIt() {
        HashMap<String, String> environment = new java.util.HashMap<String, String>();
        environment.put("GIT_DIR", "/elsewhere");
        environment.put("GIT_INDEX_FILE", "index.lock");
        environment.put("GIT_CONFIG_PARAMETERS", "'core.fsmonitor'='x'");
        environment.put("GIT_EXTERNAL_DIFF", "x");
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        environment.put("PATH", "/usr/bin");

        Neutral.into(environment, "filter.a b.clean\0filter.a b.required\0core.bare\0");

        assertThat(environment)
                .doesNotContainKeys("GIT_DIR", "GIT_INDEX_FILE", "GIT_CONFIG_PARAMETERS", "GIT_EXTERNAL_DIFF")
                .containsEntry("GIT_CONFIG_NOSYSTEM", "1")
                .containsEntry("PATH", "/usr/bin")
                .containsValues("filter.a b.clean", "filter.a b.required");
    }
}
