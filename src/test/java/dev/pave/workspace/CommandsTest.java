package dev.pave.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class CommandsTest {

    /** A process that let go of its parent, and its number in the file {@code pid}. */
    private static final String LEAVES_ONE = "(sleep 600 & echo $! > pid); ";

    @TempDir
    Path root;

    private void run(int seconds, String... command) {
        new Commands(Duration.ofSeconds(seconds)).run(root, List.of(List.of(command)));
    }

    /** One that has ended, but that nobody waited for, is still in the list and has no command line. */
    private boolean isLeft() throws IOException {
        Path process = Path.of("/proc", Files.readString(root.resolve("pid")).strip());
        try {
            return !Files.readString(process.resolve("cmdline")).isEmpty();
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    @Test
    void saysThatACommandIsNotThere() {
        assertThatThrownBy(() -> run(60, "no-such-command", "x"))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("[no-such-command, x] cannot be started (No such file or directory)")
                .hasMessageContaining("verify:");
    }

    @Test
    void endsACommandThatHangsWithAllThatItStarted() throws IOException {
        assertThatThrownBy(() -> run(1, "sh", "-c", LEAVES_ONE + "sleep 600"))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("took more than 1 seconds");

        assertThat(isLeft()).isFalse();
    }

    @Test
    void endsWhatACommandLeavesRunning() throws IOException {
        run(60, "sh", "-c", LEAVES_ONE);

        assertThat(isLeft()).isFalse();
    }

    @Test
    void keepsTheEndOfALongOutput() {
        CommandException failed = catchThrowableOfType(
                CommandException.class, () -> run(60, "sh", "-c", "yes | head -c 50000000; echo the reason; exit 7"));

        assertThat(failed).hasMessageEndingWith("ended with 7");
        assertThat(failed.output()).hasSizeLessThan(10_000).startsWith("...").endsWith("the reason");
    }

    @Test
    void givesASmallEnvironment() {
        run(60, "sh", "-c", "test -n \"$PATH\" && test -z \"$MAVEN_PROJECTBASEDIR$PAVE_HOME\"");
    }
}
