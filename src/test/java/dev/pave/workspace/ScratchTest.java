package dev.pave.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What killed processes leave among temporary files. */
class ScratchTest {

    @TempDir
    private Path temporary;

    private Path scratch(String process) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("pave-scratch-" + process + "-17"));
        Files.writeString(folder.resolve("index"), "x");
        return folder;
    }

    @Test
    void removesOnlyWhatNoProcessUses() throws IOException, InterruptedException {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Path left = scratch(String.valueOf(ended.pid()));
        Path used = scratch(String.valueOf(ProcessHandle.current().pid()));
        Path other = Files.createDirectory(temporary.resolve("pave-scratch-of-somebody"));

        List<String> told = Scratch.removeLeft(temporary);

        assertThat(told).singleElement().asString().contains(left.toString());
        assertThat(left).doesNotExist();
        assertThat(used.resolve("index")).isRegularFile();
        assertThat(other).isDirectory();
    }

    @Test
    void oneThatIsMadeIsKnownByItsProcess() throws IOException {
        try (Scratch made = Scratch.make()) {
            assertThat(made.path().getFileName().toString())
                    .startsWith("pave-scratch-" + ProcessHandle.current().pid() + "-");
        }
    }
}
