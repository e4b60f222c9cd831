package dev.pave.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.home.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class GivenLogsTest {

    @TempDir
    Path folder;

    private final GivenLogs logs = new GivenLogs();

    private Path written(String name) throws IOException {
        Path pipe = folder.resolve(name);
        ProcessBuilder writer = new ProcessBuilder("sh", "-c", "mkfifo \"$1\" && { echo \"$2\" >\"$1\" & }", "sh");
        writer.command().addAll(List.of(pipe.toString(), "from " + name));
        try {
            assertThat(writer.start().waitFor()).isZero();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return pipe;
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keepsWhatComesThroughPipesUntilItIsClosed() throws IOException {
        String first = written("one").toString();
        String second = written("two").toString();

        List<Path> files = logs.files(List.of(first, second, first));

        assertThat(files).hasSize(2).allSatisfy(file -> assertThat(file).isRegularFile());
        assertThat(files.get(0)).hasContent("from one\n");
        assertThat(files.get(1)).hasContent("from two\n");
        logs.close();
        assertThat(files.get(0).getParent()).doesNotExist();
    }

    @Test
    void leavesFilesWhereTheyAre() throws IOException {
        Path log = Files.writeString(folder.resolve("a.log"), "a");

        assertThat(logs.files(List.of(log.toString()))).containsExactly(log);
        logs.close();
        assertThat(log).hasContent("a");
    }

    @Test
    void refusesFoldersAndWhatIsNotThere() {
        assertThatThrownBy(() -> logs.files(List.of(folder.toString())))
                .isInstanceOf(UsageException.class)
                .hasMessage(folder + " is no file but a folder; name the logs in it");
        assertThatThrownBy(() -> logs.files(List.of(folder.resolve("b.log").toString())))
                .isInstanceOf(UsageException.class)
                .hasMessage("there is no file " + folder.resolve("b.log"));
    }
}
