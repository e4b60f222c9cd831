package dev.pave.convention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.convention.AgentsFile.Change;
import dev.pave.convention.AgentsFile.State;
import dev.pave.home.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentsFileTest {

    private static final String LINES = "## Files\n\n- a `b` – c\n";

    @TempDir
    Path folder;

    private AgentsFile agents;
    private Path file;

    @BeforeEach
    void makeAWorkTree() throws IOException {
        Files.createDirectory(folder.resolve(".git"));
        agents = new AgentsFile(folder);
        file = folder.resolve("AGENTS.md");
    }

    private String put(String lines) throws IOException {
        agents.write(agents.with(lines));
        return Files.readString(file);
    }

    @Test
    void saysWhatItWouldMakeWhereThereIsNone() throws IOException {
        Change change = agents.with(LINES);

        assertThat(change.state()).isEqualTo(State.MISSING);
        assertThat(new String(change.after(), StandardCharsets.UTF_8)).contains(LINES);
        assertThat(file).doesNotExist();
        assertThat(agents.hasBlock()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Ours\n\nSay \u00e4 and \u4e2d.\n",
                "# Ours\r\n\r\nTwo\r\n",
                "# No end",
                "# No end\r\nhere",
                "",
                "\ufeff# Mark\n"
            })
    void leavesWhatIsOutsideToTheByte(String before) throws IOException {
        Files.writeString(file, before);

        String first = put(LINES);
        String second = put("## Other\n");

        assertThat(first).startsWith(before);
        assertThat(second).startsWith(before).contains("## Other").doesNotContain("## Files");
        assertThat(first.endsWith("\n")).isEqualTo(before.isEmpty() || before.endsWith("\n"));
        assertThat(second.endsWith("\n")).isEqualTo(first.endsWith("\n"));
        if (before.contains("\r\n")) {
            assertThat(first.replace("\r\n", "")).doesNotContain("\n");
        }
        assertThat(agents.with("## Other\n").state()).isEqualTo(State.SAME);
    }

    @Test
    void leavesWhatFollowsTheBlock() throws IOException {
        Files.writeString(file, "# Ours\n");
        Files.writeString(file, put(LINES) + "\n## After\n\nlast line");

        assertThat(put("## Other\n"))
                .startsWith("# Ours\n\n<!-- pave:")
                .endsWith("<!-- /pave:conventions -->\n\n## After\n\nlast line");
    }

    @Test
    void seesThatSomebodyEditedIt() throws IOException {
        Files.writeString(file, "# Ours\n");
        Files.writeString(file, put(LINES).replace("- a", "- an own"));

        Change change = agents.with("## Other\n");

        assertThat(change.state()).isEqualTo(State.EDITED);
        assertThat(Files.readString(file)).contains("- an own");
    }

    @Test
    void doesNotTakeOtherLineEndsForAnEdit() throws IOException {
        Files.writeString(file, "# Ours\n");
        Files.writeString(file, put(LINES).replace("\n", "\r\n"));

        assertThat(agents.with(LINES).state()).isEqualTo(State.SAME);
        assertThat(agents.with("## Other\n").state()).isEqualTo(State.OLD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- pave:conventions 0123456789abcdef: x -->\nno end\n",
                "<!-- /pave:conventions -->\n",
                "<!-- pave:conventions -->\nno digest\n<!-- /pave:conventions -->\n",
                "<!-- /pave:conventions -->\n<!-- pave:conventions 0123456789abcdef -->\n"
            })
    void touchesNothingWhereTheMarksAreNoPair(String damaged) throws IOException {
        Files.writeString(file, damaged);

        assertThatThrownBy(() -> agents.with(LINES))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("take what is left of it out");
        assertThat(Files.readString(file)).isEqualTo(damaged);
    }

    @Test
    void refusesWhatIsNoFileOfTheRepository(@TempDir Path elsewhere) throws IOException {
        Path other = Files.writeString(elsewhere.resolve("other.md"), "theirs\n");
        Files.createSymbolicLink(file, other);

        assertThatThrownBy(() -> agents.with(LINES)).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> new AgentsFile(elsewhere).with(LINES)).hasMessageContaining("no work tree");
        assertThat(other).hasContent("theirs\n");
    }

    @Test
    void writesThroughALinkWithinTheRepository() throws IOException {
        Path other = Files.writeString(folder.resolve("CLAUDE.md"), "ours\n");
        Files.createSymbolicLink(file, Path.of("CLAUDE.md"));

        put(LINES);

        assertThat(file).isSymbolicLink();
        assertThat(Files.readString(other)).startsWith("ours\n").contains(LINES);
    }
}
