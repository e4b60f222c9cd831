package dev.pave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small form of bench/kills.sh: ten places and some, each killed, begun again, and compared with an undisturbed run. */
class KillsTest {

    @Test
    void whatIsKilledAndBegunAgainEndsAsIfNothingHadHappened(@TempDir Path folder) throws Exception {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        String libraries = System.getProperty("java.class.path");
        compile(classes, libraries);
        Path said = folder.resolve("said");

        Process kills = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes + java.io.File.pathSeparator + libraries,
                        "dev.pave.cli.Kills",
                        folder.resolve("work").toString(),
                        "25",
                        "3",
                        "1",
                        "0",
                        "first-night",
                        "approve",
                        "run-many",
                        "undo")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        int code = kills.waitFor();

        assertThat(said).content().containsPattern("([1-9]\\d+) kills, \\1 equal, 0 differing, 0 runs ended");
        assertThat(code).isZero();
    }

    private static void compile(Path classes, String libraries) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Path> sources;
        try (Stream<Path> all = Files.list(Path.of("bench/kills"))) {
            sources = all.toList();
        }
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-proc:none", "-cp", libraries, "-d", classes.toString());
            assertThat(compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                            .call())
                    .isTrue();
        }
    }
}
