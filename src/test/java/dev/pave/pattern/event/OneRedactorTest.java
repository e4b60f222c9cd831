package dev.pave.pattern.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What records commands without a JVM masks what is masked where logs are read: one table, {@code secrets/commands.txt}. */
class OneRedactorTest {

    /** A command, and what is to be stored of it. */
    record Case(String command, String stored) {}

    static List<Case> cases() throws IOException {
        try (InputStream in = OneRedactorTest.class.getResourceAsStream("/secrets/commands.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ~ "))
                    .map(parts -> new Case(parts[0], parts[1]))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void masksWhereLogsAreRead(Case command) {
        assertThat(Secrets.redact(command.command()).text().replaceAll("\\[redacted:[\\w-]+]", "***"))
                .isEqualTo(command.stored());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void masksWhereCommandsAreRecorded(Case command) throws Exception {
        ProcessBuilder shell = new ProcessBuilder(
                "sh",
                "-c",
                "LC_ALL=C awk -f \"$0\" --",
                Path.of("src/main/sh/line.awk").toString());
        shell.environment().put("PAVE_RAW", command.command());
        shell.environment().put("PAVE_CODE", "0");
        shell.environment().put("PAVE_MS", "1");
        Process running = shell.redirectErrorStream(true).start();
        String line = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(running.waitFor()).as(line).isZero();
        assertThat(JsonMapper.builder().build().readTree(line).get("raw").asString())
                .isEqualTo(command.stored());
    }
}
