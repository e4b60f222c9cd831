package dev.pave.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedBlockTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("hooks/post-commit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "echo one", "#!/bin/sh\nexit 0\n", "#!/bin/sh", "caf\u00e9\r\n", "\n\n"})
    void givesEveryByteBack(String before) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, before);
        for (boolean first : new boolean[] {true, false}) {
            MarkedBlock block = new MarkedBlock(file, first);

            block.put("echo ours\n", "#!/bin/sh\n");
            assertThat(block.isIn("echo ours\n")).isTrue();
            block.take("#!/bin/sh\n");

            assertThat(file).hasContent(before);
        }
    }

    @Test
    void comesBeforeAnExitAndAfterTheInterpreter() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\nexit 0\n");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        new MarkedBlock(file, true).put("echo ours\n", "");

        assertThat(Files.readString(file))
                .startsWith("#!/bin/sh\n# >>> pave")
                .contains("echo ours\n# <<< pave\nexit 0\n");
    }

    @Test
    void deletesTheFileThatItMade() throws IOException {
        MarkedBlock block = new MarkedBlock(file, true);
        block.put("echo ours\n", "#!/bin/sh\n");
        block.take("#!/bin/sh\n");

        assertThat(file).doesNotExist();
    }

    @Test
    void keepsWhatSomebodyAddedToTheFileThatItMade() throws IOException {
        MarkedBlock block = new MarkedBlock(file, false);
        block.put("echo ours\n", "");
        Files.writeString(file, Files.readString(file) + "echo theirs\n");
        block.take("");

        assertThat(file).hasContent("echo theirs\n");
    }

    @Test
    void keepsPermissions() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x---"));

        new MarkedBlock(file, true).put("echo ours\n", "");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rwxr-x---");
    }

    @Test
    void leavesAFileAloneThatLostAMark() throws IOException {
        MarkedBlock block = new MarkedBlock(file, false);
        block.put("echo ours\n", "");
        String damaged = Files.readString(file).replace("# <<< pave\n", "");
        Files.writeString(file, damaged);

        assertThatThrownBy(() -> block.take(""))
                .isInstanceOf(HookException.class)
                .hasMessageContaining("by hand");
        assertThat(file).hasContent(damaged);
    }
}
