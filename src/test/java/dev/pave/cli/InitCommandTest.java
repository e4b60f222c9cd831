package dev.pave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {

    @TempDir
    Path folder;

    @Test
    void makesOneHomeThoughSeveralBeginAtOnce() throws Exception {
        Path home = folder.resolve("home");
        Callable<CommandLineRun> init = () -> CommandLineRun.pave("init", home.toString());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<CommandLineRun>> runs = threads.invokeAll(Collections.nCopies(4, init));
            for (Future<CommandLineRun> run : runs) {
                assertThat(run.get().code).as(run.get().err).isZero();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(home.resolve("rules/detection.drl")).hasSameTextualContentAs(Path.of("rules/detection.drl"));
        assertThat(home.resolve("specs/PATTERN_INDEX.yaml")).isRegularFile();
        try (Stream<Path> all = Files.walk(home)) {
            assertThat(all).noneMatch(file -> file.toString().endsWith(".new"));
        }
    }

    @Test
    void itsJobSaysWhatToWriteAndReadsWhereOneStands() throws IOException {
        assertThat(CommandLineRun.pave("init", folder.toString()).code).isZero();

        assertThat(folder.resolve("jobs/nightly.yaml"))
                .content()
                .contains("- path: .", "# - path: /srv/repositories/main");
        assertThat(folder.resolve("examples")).doesNotExist();
        assertThat(folder.resolve("jobs/pave.cron")).content().contains("PAVE_HOME=" + folder.toAbsolutePath());
    }

    /** A package has no such folder, and systemd starts no unit of which a folder is missing. */
    @Test
    void itsUnitNeedsNoFolderThatACheckoutAloneHas() throws IOException {
        assertThat(CommandLineRun.pave("init", folder.toString()).code).isZero();

        assertThat(Files.readAllLines(folder.resolve("jobs/pave-nightly.service")))
                .anyMatch(line -> line.matches("ReadWritePaths=\\S+ -\\S+/target"));
    }

    @Test
    void bringsTheExamplesWhenAsked() {
        assertThat(CommandLineRun.pave("init", "--demo", folder.toString()).code)
                .isZero();

        assertThat(folder.resolve("jobs/nightly.yaml")).hasSameTextualContentAs(Path.of("jobs/nightly.yaml"));
        assertThat(folder.resolve("examples/history/orders.fi")).isRegularFile();
    }

    @Test
    void leavesWhatIsThere() throws IOException {
        Path own = folder.resolve("rules/detection.drl");
        Files.createDirectories(own.getParent());
        Files.writeString(own, "// ours\n");

        assertThat(CommandLineRun.pave("init", folder.toString()).code).isZero();

        assertThat(own).hasContent("// ours\n");
        assertThat(folder.resolve("rules/severity.drl")).isRegularFile();
    }
}
