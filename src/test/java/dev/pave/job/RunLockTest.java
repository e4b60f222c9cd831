package dev.pave.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pave.home.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {

    @TempDir
    Path folder;

    @Test
    void leavesNoNameOfARunThatAFullDiskKeptFromStarting() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        Home home = new Home(folder);
        Path holder = Files.createDirectories(home.state()).resolve("run.holder");
        Files.createSymbolicLink(holder, full);

        assertThatThrownBy(() -> RunLock.take(home, "nightly", JobListener.NONE))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot write to " + home.state());

        assertThat(Files.exists(holder, LinkOption.NOFOLLOW_LINKS)).isFalse();
    }
}
