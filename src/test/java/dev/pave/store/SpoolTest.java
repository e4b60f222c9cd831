package dev.pave.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.event.Execution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SpoolTest {

    @TempDir
    Path folder;

    private final Instant evening = Instant.parse("2026-03-01T23:59:59.5Z");

    private void append(String id, String message) {
        try {
            new Spool(folder.resolve("spool"))
                    .append(new Execution(
                            id,
                            "s1",
                            evening,
                            12,
                            "ada",
                            "pave run P-1",
                            "pave run P-1 --apply",
                            Execution.Outcome.FAILURE,
                            3,
                            message,
                            "P-1",
                            "atomic_create"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve("spool/2026-03-01.jsonl"));
    }

    private static JsonNode read(String line) {
        return JsonMapper.builder().build().readTree(line);
    }

    @Test
    void writesALineAnExecution() throws IOException {
        append("e1", "two\nlines");

        JsonNode line = read(lines().get(0));
        assertThat(line.path("started_at").asString()).isEqualTo("2026-03-01T23:59:59.500Z");
        assertThat(line.path("outcome").asString()).isEqualTo("failure");
        assertThat(line.path("message").asString()).isEqualTo("two\nlines");
        assertThat(lines()).hasSize(1);
    }

    @Test
    void keepsLinesWholeWithManyWriters() throws IOException {
        IntStream.range(0, 400).parallel().forEach(i -> append("e" + i, "x".repeat(i * 10)));

        assertThat(lines())
                .filteredOn(line -> !line.isBlank())
                .hasSize(400)
                .allSatisfy(line ->
                        assertThat(read(line).path("execution_id").asString()).startsWith("e"));
    }

    @Test
    void beginsALineBehindOneThatWasCutOff() throws IOException {
        append("e1", "");
        Files.writeString(
                folder.resolve("spool/2026-03-01.jsonl"), lines().get(0).substring(0, 20));

        append("e2", "");

        assertThat(lines()).hasSize(2);
        assertThat(read(lines().get(1)).path("execution_id").asString()).isEqualTo("e2");
    }

    @Test
    void capsWhatIsLong() throws IOException {
        append("e1", "x".repeat(100_000));

        assertThat(lines().get(0)).hasSizeLessThan(3_000);
    }
}
