package dev.pave.cli;

import static dev.pave.cli.CommandLineRun.pave;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code pave parse}: a document a message on stdout, a table for people, and the same operations as the night. */
class ParseCommandTest {
    private static final String LOG = """
            2026-03-01 10:00:00 INFO [main] Took order 17 in 20 ms
            2026-03-01 10:00:01 ERROR [main] Cannot reserve 4 of item 9
            java.lang.IllegalStateException: none left
            \tat shop.Stock.reserve(Stock.java:41)
            2026-03-01 10:00:02 INFO [main] Took order 18 in 31 ms
            """;

    @TempDir
    Path folder;

    private Path log() throws IOException {
        return Files.writeString(folder.resolve("app.log"), LOG);
    }

    private static List<JsonNode> documents(CommandLineRun run) {
        return run.out
                .lines()
                .map(line -> JsonMapper.builder().build().readTree(line))
                .toList();
    }

    @Test
    void printsADocumentAMessageAtTheLineWhereItBegins() throws IOException {
        CommandLineRun run = pave("parse", "--json", log().toString());

        assertThat(run.code).as(run.err).isZero();
        List<JsonNode> messages = documents(run);
        assertThat(messages).extracting(message -> message.get("line").asInt()).containsExactly(1, 2, 5);
        assertThat(messages)
                .extracting(message -> message.get("template").asString())
                .containsExactly(
                        "Took order <*> in <*> ms", "Cannot reserve <*> of item <*>", "Took order <*> in <*> ms");
        assertThat(messages)
                .extracting(message -> message.get("outcome").asString())
                .containsExactly("unknown", "failure", "unknown");
        assertThat(messages.get(0).get("template_id")).isEqualTo(messages.get(2).get("template_id"));
        assertThat(messages.get(0).get("operation")).isEqualTo(messages.get(0).get("template"));
    }

    @Test
    void showsPeopleTheTemplatesAndWhereTheHeaderWas() throws IOException {
        CommandLineRun run = pave("parse", log().toString());

        assertThat(run.code).isZero();
        assertThat(run.out)
                .contains("app.log (text): 3 messages, 2 templates", "2026-03-01 10:00:00 INFO [main]")
                .containsSubsequence("Took order <*> in <*> ms", "Took order 17 in 20 ms", "Cannot reserve <*>");
        assertThat(run.err).contains("read app.log");
    }

    @Test
    void showsOnlyAsManyOperationsAsAreAskedFor() throws IOException {
        CommandLineRun run = pave("parse", "--limit", "1", log().toString());

        assertThat(run.out).contains("Took order", "and 1 more").doesNotContain("Cannot reserve");
        assertThat(pave("parse", "--limit", "0", log().toString()).code).isEqualTo(2);
    }

    @Test
    void readsStdin() throws IOException {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(LOG.getBytes(StandardCharsets.UTF_8)));
        try {
            CommandLineRun run = pave("parse", "--json", "-");

            assertThat(run.code).as(run.err).isZero();
            assertThat(documents(run)).hasSize(3);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void showsTheOperationsOfOtherFormats() {
        CommandLineRun run = pave("parse", "--json", "examples/logs/claude-code.jsonl");

        assertThat(run.code).as(run.err).isZero();
        assertThat(documents(run))
                .extracting(call -> call.get("operation").asString())
                .containsExactly("npm test -- {path}", "Edit {path}", "claim");
        assertThat(documents(run)).allMatch(call -> call.get("line").asInt() > 0);
    }

    @Test
    void filesOfOneLogHaveTheSameTemplates() throws IOException {
        Path first = Files.writeString(folder.resolve("web-2026-03-01.log"), "opened by user alice\n");
        Path second = Files.writeString(folder.resolve("web-2026-03-02.log"), "opened by user bob\n");

        CommandLineRun run = pave("parse", "--json", first.toString(), second.toString());

        assertThat(documents(run))
                .extracting(message -> message.get("template").asString())
                .containsExactly("opened by user <*>", "opened by user <*>");
    }

    @Test
    void saysWhichFileIsMissingBeforeAnythingIsPrinted() throws IOException {
        CommandLineRun run = pave("parse", "--json", log().toString(), folder + "/none.log");

        assertThat(run.code).isEqualTo(2);
        assertThat(run.out).startsWith("{\"error\":").contains("none.log").hasLineCount(1);
        assertThat(run.err).contains("there is no file").contains("none.log");
        assertThat(pave("parse", folder.toString()).err).contains("is no file");
        assertThat(pave("parse").code).isEqualTo(2);
    }

    @Test
    void endsWithSixWhereSomethingCannotBeRead() throws IOException {
        Path binary = Files.write(folder.resolve("a.bin"), new byte[] {1, 2, 3, 4, 5});
        Path lines = Files.writeString(
                folder.resolve("a.jsonl"), "{\"execution_id\":\"1\",\"operation\":\"make\"}\nnonsense\n");

        CommandLineRun run = pave("parse", "--json", binary.toString(), lines.toString());

        assertThat(run.code).isEqualTo(6);
        assertThat(run.err).contains("a.bin: is in no format", "a.jsonl: line 2 is no JSON from column 1 on");
        assertThat(documents(run)).hasSize(1);
    }

    @Test
    void anEmptyLogHasNoOperations() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.log"), "");

        CommandLineRun run = pave("parse", "--json", empty.toString());

        assertThat(run.code).isZero();
        assertThat(run.out).isEmpty();
    }

    @Test
    void aFormatThatIsNoneIsToldWhateverTheFileHas() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.log"), "");

        CommandLineRun run = pave("parse", "--format", "yml", empty.toString());

        assertThat(run.code).isEqualTo(2);
        assertThat(run.err).contains("no log format `yml`", "xes, xml-log, xunit");
    }
}
