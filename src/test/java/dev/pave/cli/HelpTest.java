package dev.pave.cli;

import static dev.pave.cli.CommandLineRun.pave;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HelpTest {

    @Test
    void listsTheCommandsWithoutArguments() {
        assertThat(pave().out).contains("nightly", "suggest", "candidates");
        assertThat(pave("help", "nightly").out).contains("--until", "Examples:");
        assertThat(pave("help", "guards", "scan").out).contains("Usage: pave guards scan");
        assertThat(pave("help", "--help").out).contains("Usage: pave help");
        assertThat(pave("help").out).isEqualTo(pave("--help").out);
        assertThat(pave("--version").out).contains("pave");
        assertThat(pave("guards", "scan", "--version").out).isEqualTo(pave("--version").out);
    }

    @Test
    void listsEveryCommandOnceInItsGroup() {
        String help = pave("--help").out;

        assertThat(help).contains("Every night\n  nightly ", "Act\n  suggest ", "Keep the home\n  init ");
        for (Class<?> command : Pave.COMMANDS) {
            String name =
                    command.getAnnotation(picocli.CommandLine.Command.class).name();
            assertThat(help.lines().filter(line -> line.startsWith("  " + name + " ")))
                    .as(name)
                    .hasSize(1);
        }
        assertThat(pave("guards", "--help").out).contains("scan");
    }

    @Test
    void saysWhatWasNotUnderstood() {
        CommandLineRun run = pave("nightli");

        assertThat(run.code).isEqualTo(2);
        assertThat(run.err).contains("nightly").doesNotContain("Exception");
    }

    @Test
    void printsACompletionScript() {
        assertThat(pave("completion").out).contains("complete");
        assertThat(pave("completion", "fish").code).isEqualTo(2);
    }

    @Test
    void loadsNoneOfTheHeavyLibraries() throws Exception {
        Process help = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.pave.cli.Pave",
                        "--help")
                .redirectErrorStream(true)
                .start();
        String loaded = new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(help.waitFor()).isZero();
        assertThat(loaded)
                .contains("picocli.CommandLine")
                .doesNotContain(
                        "org.springframework", "org.drools", "org.kie", "org.duckdb", "org.eclipse.jgit", "org.h2.");
    }
}
