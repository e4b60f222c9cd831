package dev.pave.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class GivenValuesTest {

    @TempDir
    Path folder;

    @Test
    @Timeout(60)
    void readsAPipe() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Process writes = new ProcessBuilder("sh", "-c", "echo 'name: no-foo' >\"$0\"", pipe.toString()).start();

        assertThat(GivenValues.read(pipe)).isEqualTo(Map.of("name", "no-foo"));
        assertThat(writes.waitFor()).isZero();
        assertThatThrownBy(() -> TextFile.read(pipe)).hasMessageContaining("is a pipe or a device");
    }

    @Test
    void endsReadingWhatHasNoEnd() {
        assertThatThrownBy(() -> GivenValues.read(Path.of("/dev/zero"))).hasMessageContaining("is larger than 4 MB");
    }

    @Test
    void saysThatAFileIsCut() throws IOException {
        Path cut = Files.writeString(folder.resolve("values.json"), "{\"name\": \"no-f");

        assertThatThrownBy(() -> GivenValues.read(cut)).hasMessageContaining("values.json:1: is cut JSON");
    }
}
