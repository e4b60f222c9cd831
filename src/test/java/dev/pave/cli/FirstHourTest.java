package dev.pave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.shell.CommandLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer types in the first hour works, and ends with a routine that was run and counted. */
class FirstHourTest {

    private static final Pattern BOX = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    private Path home;
    private final StringBuilder said = new StringBuilder();

    /** A clone as far as the guide needs one: its job, but for the history of the clone itself, and its examples. */
    private void makeClone() throws IOException {
        home = folder.resolve("pave");
        assertThat(CommandLineRun.pave("init", "--demo", home.toString()).code).isZero();
        Path job = home.resolve("jobs/nightly.yaml");
        Files.writeString(job, Files.readString(job).replaceFirst("(?m)^ *- path: \\. .*\n", ""));
        try (Stream<Path> logs = Files.list(Path.of("examples/logs"))) {
            for (Path log : logs.toList()) {
                Path copy = home.resolve(log.toString());
                Files.createDirectories(copy.getParent());
                Files.copy(log, copy);
            }
        }
    }

    private static List<String> typed() throws IOException {
        List<String> lines = new ArrayList<>();
        Matcher box = BOX.matcher(Files.readString(Path.of("docs/guide/first-hour.md")));
        while (box.find()) {
            lines.addAll(box.group(1).lines().toList());
        }
        return lines;
    }

    private void type(String line) throws IOException, InterruptedException {
        if (line.startsWith("./pave ")) {
            List<String> words = new ArrayList<>(List.of("--home", home.toString()));
            List<String> arguments = CommandLine.arguments(line).orElseThrow();
            arguments.stream()
                    .skip(1)
                    .map(word -> word.equals("../orders") ? orders().toString() : word)
                    .forEach(words::add);
            CommandLineRun run = CommandLineRun.pave(words.toArray(String[]::new));
            assertThat(run.code).as(line + run.err).isZero();
            said.append(run.out).append(run.err);
        } else {
            Process shell = new ProcessBuilder("sh", "-c", line)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .start();
            String out = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(shell.waitFor()).as(line + out).isZero();
            said.append(out);
        }
    }

    private Path orders() {
        return folder.resolve("orders");
    }

    @Test
    void whatTheGuideSaysWorks() throws IOException, InterruptedException {
        makeClone();
        List<String> lines = typed();
        assertThat(lines.subList(0, 2)).allMatch(line -> line.startsWith("git clone ") || line.equals("cd pave"));

        for (String line : lines.subList(2, lines.size())) {
            type(line);
            if (line.endsWith("--dry-run")) {
                assertThat(orders().resolve("handover-2.3.0")).doesNotExist();
            }
        }

        assertThat(orders().resolve("handover-2.3.0/orders.tar")).isRegularFile();
        assertThat(orders().resolve("backups/orders.bundle")).isRegularFile();
        assertThat(said)
                .contains("git tag > mkdir > git archive > cp", "100 % of 120 arguments", "- v{{version}}", "v2.3.0")
                .contains("good: mkdir backups", "\"operation\":\"pave run P-6055bac2\"")
                .contains("the median of its 12 times in the logs", "1 use saved ");
    }
}
