package dev.pave.ingest.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a repository looks like by its files alone. */
class RepositoryFilesTest {

    private static final String ONE = "1".repeat(40) + "\n";
    private static final String TWO = "2".repeat(40) + "\n";

    @TempDir
    Path folder;

    private Path git;

    @BeforeEach
    void makeOne() throws IOException {
        git = folder.resolve("work/.git");
        write("HEAD", "ref: refs/heads/main\n");
        write("config", "[core]\n\tbare = false\n");
        write("refs/heads/main", ONE);
        Files.createDirectories(git.resolve("objects"));
    }

    private void write(String name, String text) throws IOException {
        Path file = git.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Optional<String> look() {
        return RepositoryFiles.look(folder.resolve("work"));
    }

    @Test
    void looksTheSameUntilSomethingChanges() throws IOException {
        Optional<String> before = look();
        assertThat(before).isPresent().isEqualTo(look());

        write("index", "what is staged is not read");
        assertThat(look()).isEqualTo(before);

        for (String file :
                new String[] {"refs/heads/main", "packed-refs", "shallow", "refs/replace/x", "info/grafts"}) {
            Optional<String> last = look();
            write(file, TWO);
            assertThat(look()).as(file).isPresent().isNotEqualTo(last);
        }
    }

    @Test
    void seesTheBranchesOfALinkedWorktree() throws IOException {
        Path linked = Files.createDirectories(folder.resolve("linked"));
        Files.writeString(linked.resolve(".git"), "gitdir: " + git.resolve("worktrees/linked") + "\n");
        write("worktrees/linked/HEAD", "ref: refs/heads/side\n");
        write("worktrees/linked/commondir", "../..\n");
        write("refs/heads/side", ONE);
        Optional<String> before = RepositoryFiles.look(linked);

        write("refs/heads/side", TWO);

        assertThat(before).isPresent();
        assertThat(RepositoryFiles.look(linked)).isPresent().isNotEqualTo(before);
    }

    @Test
    void cannotTellOfOtherSettingsNorOfAFolder() throws IOException {
        Files.writeString(git.resolve("config"), "[include]\n\tpath = other\n", StandardOpenOption.APPEND);

        assertThat(look()).isEmpty();
        assertThat(RepositoryFiles.look(Files.createDirectories(folder.resolve("none"))))
                .isEmpty();
    }
}
