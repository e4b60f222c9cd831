package dev.pave.cli;

import static dev.pave.cli.CommandLineRun.pave;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The night reads logs: those of the command line, those of the job file, and the spool. */
class NightlyLogsTest extends InAHome {
    private static final String LINE =
            "{\"execution_id\":\"e1\",\"session_id\":\"s\",\"started_at\":\"2026-03-01T08:00:00Z\",\"operation\":\"make\","
                    + "\"raw\":\"make TOKEN=aB3dE5fG7hI9jK1lM3n\",\"outcome\":\"success\"}\n";

    private CommandLineRun nightly(String... more) {
        return at(Stream.concat(Stream.of("--json", "nightly"), Stream.of(more)).toArray(String[]::new));
    }

    private static JsonNode parsed(CommandLineRun run) {
        return JsonMapper.builder().build().readTree(run.out);
    }

    @Test
    void readsTheFilesOfAGlobAndTheSpoolOnce() throws IOException {
        Files.createDirectories(folder.resolve("logs"));
        Files.writeString(folder.resolve("logs/a.jsonl"), LINE);
        Files.writeString(folder.resolve("logs/b.csv"), "time,operation\n2026-03-01T09:00:00Z,deploy\n");
        Files.createDirectories(home.resolve("state/spool"));
        Files.writeString(home.resolve("state/spool/2026-03-01.jsonl"), LINE.replace("e1", "e2"));

        CommandLineRun first = nightly("--logs", folder + "/logs/*");
        CommandLineRun second = nightly("--logs", folder + "/logs/*");

        assertThat(first.code).as(first.err).isZero();
        assertThat(parsed(first).at("/executions").asInt()).isEqualTo(3);
        assertThat(parsed(first).at("/new_executions").asInt()).isEqualTo(3);
        assertThat(parsed(first).at("/redacted").asInt()).isEqualTo(2);
        assertThat(parsed(second).at("/executions").asInt()).isEqualTo(3);
        assertThat(parsed(second).at("/new_executions").asInt()).isZero();
    }

    @Test
    void saysOfEachFileWhatBecameOfIt() throws IOException {
        Files.createDirectories(folder.resolve("logs"));
        Files.writeString(folder.resolve("logs/a.csv"), "time,operation\n");
        Files.writeString(folder.resolve("logs/b.csv"), "time,operation\n2026-03-01T09:00:00Z,deploy\n");
        Files.writeString(folder.resolve("logs/c.csv"), "time,operation\n2026-03-01T09:00:00Z,deploy\n");
        Files.writeString(folder.resolve("logs/d.csv"), "");

        CommandLineRun run = nightly("--logs", folder + "/logs/*");

        assertThat(run.code).as(run.err).isZero();
        assertThat(parsed(run).at("/logs").valueStream())
                .extracting(log ->
                        log.get("name").asString() + " " + log.get("executions").asInt() + " "
                                + log.get("status").asString())
                .containsExactly(
                        "a.csv 0 read", "b.csv 1 read", "c.csv 0 copy of " + folder + "/logs/b.csv", "d.csv 0 empty");
        assertThat(parsed(run).at("/executions").asInt()).isEqualTo(1);
        assertThat(parsed(nightly("--logs", folder + "/logs/*")).at("/logs")).hasSize(4);
    }

    @Test
    void storesWhatParseShows() throws IOException {
        Path log = Files.writeString(folder.resolve("app.log"), """
                2026-03-01 10:00:00 INFO [main] Took order 17 in 20 ms
                2026-03-01 10:00:01 ERROR [main] Cannot reserve 4 of item 9
                \tat shop.Stock.reserve(Stock.java:41)
                2026-03-01 10:00:02 INFO [main] Took order 18 in 31 ms
                """);

        assertThat(nightly("--logs", log.toString()).code).isZero();

        String stored =
                at("query", "--csv", "SELECT operation_id, operation, outcome FROM execution_logs ORDER BY seq").out;
        String shown = pave("parse", "--json", log.toString())
                .out
                .lines()
                .map(JsonMapper.builder().build()::readTree)
                .map(message -> message.get("template_id").asString() + ","
                        + message.get("operation").asString() + ","
                        + message.get("outcome").asString() + "\n")
                .collect(Collectors.joining("", "operation_id,operation,outcome\n", ""));
        assertThat(shown).isEqualTo(stored).contains("Took order <*> in <*> ms");
    }

    @Test
    void endsWithSixWhereSomethingWasRejected() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), LINE + "nonsense\n");
        Files.write(folder.resolve("b.bin"), new byte[] {1, 2, 3, 4, 5, 6});

        CommandLineRun run = nightly("--logs", folder + "/a.jsonl", "--logs", folder + "/b.bin");

        assertThat(run.code).isEqualTo(6);
        assertThat(parsed(run).at("/rejected").asInt()).isEqualTo(2);
        assertThat(run.err).contains("a.jsonl: 1 lines were rejected", "b.bin: is in no format that pave knows");
    }

    @Test
    void readsTheJobFilesLogsWithTheirColumns() throws IOException {
        Files.createDirectories(home.resolve("own"));
        Files.writeString(home.resolve("own/clicks.csv"), "at;who;what;where\n2026-03-01 09:00:00;ada;click;Save\n");
        Path job = Files.writeString(folder.resolve("job.yaml"), """
                sources:
                  logs:
                    - path: own/*.csv
                      format: csv
                      columns: {time: at, actor: who, operation: [what, where]}
                """);

        CommandLineRun run = nightly("--job", job.toString());

        assertThat(run.code).as(run.err).isZero();
        String rows = at("query", "--csv", "SELECT actor, operation FROM execution_logs").out;
        assertThat(rows).contains("ada,click Save");
    }

    @Test
    void findsLogsInTheUsersOwnFolder() throws IOException {
        String before = System.getProperty("user.home");
        System.setProperty("user.home", folder.toString());
        try {
            Files.createDirectories(folder.resolve(".agent/sessions"));
            Files.writeString(folder.resolve(".agent/sessions/a.jsonl"), LINE);

            assertThat(parsed(nightly("--logs", "~/.agent/sessions/*.jsonl"))
                            .at("/executions")
                            .asInt())
                    .isEqualTo(1);
        } finally {
            System.setProperty("user.home", before);
        }
    }
}
