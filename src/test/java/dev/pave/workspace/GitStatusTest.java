package dev.pave.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.git.Git;
import dev.pave.git.GitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitStatusTest {

    @TempDir
    Path folder;

    @Test
    void namesWhatDiffersFromTheLastCommit() throws IOException {
        Git.in(folder).text("init", "--quiet");
        Files.createDirectory(folder.resolve("b"));
        Files.writeString(folder.resolve("b/new file.txt"), "x");

        assertThat(GitStatus.changed(folder)).containsExactly("b/new file.txt");
    }

    @Test
    void outsideOfGitNothingDoes() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "x");

        assertThat(GitStatus.changed(folder)).isEmpty();
    }

    @Test
    void aGitThatRefusesIsNotNothing() throws IOException {
        Git.in(folder).text("init", "--quiet");
        Files.writeString(folder.resolve(".git/index"), "damaged index, long enough to be read");

        assertThatThrownBy(() -> GitStatus.changed(folder))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("git status failed in " + folder)
                .hasMessageContaining("bad signature");
    }
}
