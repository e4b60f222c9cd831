package dev.pave.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.ingest.text.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogGlobTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"plain", "[x]", "{a,b}", "a*", "what?", "back\\slash", "a [b", "}"})
    void aFolderIsNoGlob(String name) throws IOException {
        Path logs = Files.createDirectories(folder.resolve(name));
        Path log = Files.createFile(logs.resolve("a.log"));
        Files.createFile(logs.resolve("a.csv"));
        Files.createDirectories(folder.resolve("x"));
        Files.createFile(folder.resolve("x/a.log"));

        assertThat(LogGlob.files(LogGlob.literal(logs.toString()) + "/*.log")).containsExactly(log);
        assertThat(LogGlob.files(LogGlob.literal(logs.toString()))).hasSize(2);
        assertThat(LogGlob.files(log.toString())).containsExactly(log);
    }

    @Test
    void stepsOfAJobThatIsThereAsAWholeAreLeftOut() throws IOException {
        Path job = Files.createFile(folder.resolve("0_build (17).txt"));
        Path steps = Files.createDirectories(folder.resolve("build (17)"));
        Files.createFile(steps.resolve("2_Run npm ci.txt"));
        Path other = Files.createFile(steps.resolve("notes.txt"));
        Path alone =
                Files.createFile(Files.createDirectories(folder.resolve("lint")).resolve("1_Set up job.txt"));

        assertThat(LogGlob.files(folder.toString())).containsExactlyInAnyOrder(job, other, alone);
        assertThat(LogGlob.files(folder + "/build*/*.txt")).hasSize(2);
    }

    @Test
    void findsAcrossFolders() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("a/b"));
        Path log = Files.createFile(deep.resolve("c.log"));
        Files.createFile(deep.resolve(".hidden.log"));

        assertThat(LogGlob.files(folder + "/**/*.log")).containsExactly(log);
        assertThat(LogGlob.files(folder + "/*/*.log")).isEmpty();
        assertThat(LogGlob.files(folder + "/none")).isEmpty();
    }

    @Test
    void saysWhatIsNoGlob() {
        assertThatThrownBy(() -> LogGlob.files(folder + "/[a"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("/[a is no glob")
                .hasMessageContaining("put a \\ before");
    }
}
