package dev.pave.cli;

import static dev.pave.cli.CommandLineRun.pave;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code pave classify}: one document on stdout, or a table for people. */
class ClassifyCommandTest {
    private static final String LOG = """
            cc -c cart.c
            cart.c:12:5: error: expected ';' before 'return'
               12 |     basket
            make: *** [Makefile:3: cart.o] Error 1
            """;

    @TempDir
    Path folder;

    private String home;

    @BeforeEach
    void home() {
        home = folder.resolve("home").toString();
        assertThat(pave("init", home).code).isZero();
    }

    private String log() throws IOException {
        return Files.writeString(folder.resolve("build.log"), LOG).toString();
    }

    private static JsonNode document(CommandLineRun run) {
        return JsonMapper.builder().build().readTree(run.out);
    }

    @Test
    void printsOneDocument() throws IOException {
        String log = log();

        CommandLineRun run = pave("classify", "--home", home, "--json", log);

        assertThat(run.code).as(run.err).isZero();
        JsonNode said = document(run).get("logs").get(0);
        assertThat(said.get("path").asString()).isEqualTo(log);
        assertThat(said.get("category").asString()).isEqualTo("compilation");
        assertThat(said.get("signature").asString()).isEqualTo("compilation: expected ';' before 'return'");
        assertThat(said.get("line").asInt()).isEqualTo(2);
        assertThat(said.get("excerpt").asString())
                .startsWith("cart.c:12:5: error:")
                .contains("basket");
    }

    @Test
    void showsPeopleATable() throws IOException {
        CommandLineRun run = pave("classify", "--home", home, log());

        assertThat(run.code).isZero();
        assertThat(run.out).containsSubsequence("category", "compilation", "2", "cart.c:12:5: error:");
    }

    @Test
    void readsStdin() throws IOException {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(LOG.getBytes(StandardCharsets.UTF_8)));
        try {
            JsonNode said = document(pave("classify", "--home", home, "--json", "-"))
                    .get("logs")
                    .get(0);
            assertThat(said.get("path").asString()).isEqualTo("-");
            assertThat(said.get("category").asString()).isEqualTo("compilation");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void readsPackedLogsAndWhatIsThereOfDamagedOnes() throws IOException {
        Path packed = folder.resolve("build.log.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(LOG.repeat(2000).getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = Files.readAllBytes(packed);
        Path cut = Files.write(folder.resolve("cut.log.gz"), java.util.Arrays.copyOf(bytes, bytes.length / 2));

        CommandLineRun run = pave("classify", "--home", home, "--json", packed.toString(), cut.toString());

        assertThat(run.code).isEqualTo(6);
        assertThat(run.err).contains("cut.log.gz", "damaged");
        assertThat(document(run).get("logs").size()).isEqualTo(2);
    }

    @Test
    void proposesWhatMayHelpAndRunsNothing() throws IOException {
        String log = Files.writeString(folder.resolve("disk.log"), "write: no space left on device\n")
                .toString();

        JsonNode said = document(pave("classify", "--home", home, "--json", "--propose", log));
        CommandLineRun people = pave("classify", "--home", home, "--propose", log, log());

        JsonNode proposal = said.at("/logs/0/proposals/0");
        assertThat(proposal.get("rule").asString()).isEqualTo("free the disk");
        assertThat(proposal.get("command").asString()).isEqualTo("docker system prune -f");
        assertThat(proposal.get("destructive").asBoolean()).isTrue();
        assertThat(proposal.get("reversible").asBoolean()).isFalse();
        assertThat(people.out)
                .contains("0.50  docker system prune -f", "destructive; cannot be undone", "no rule proposes anything");
    }

    @Test
    void saysWhatIsMissing() {
        CommandLineRun run =
                pave("classify", "--home", home, folder.resolve("none.log").toString());

        assertThat(run.code).isEqualTo(2);
        assertThat(run.err).contains("there is no file", "none.log");
        assertThat(run.out).isEmpty();
        assertThat(pave("classify").code).isEqualTo(2);
    }

    @Test
    void followsTheFormsOfTheHome() throws IOException {
        Path forms = folder.resolve("home/rules/failures.yaml");
        Files.writeString(forms, """
                categories: {oven: too hot}
                forms:
                  - name: too hot
                    category: oven
                    contains: basket
                """);

        assertThat(document(pave("classify", "--home", home, "--json", log()))
                        .get("logs")
                        .get(0)
                        .get("category")
                        .asString())
                .isEqualTo("oven");

        Files.writeString(forms, "categories: {oven: too hot}\nforms:\n  - name: too hot\n    category: owen\n");
        CommandLineRun run = pave("classify", "--home", home, log());
        assertThat(run.code).isEqualTo(1);
        assertThat(run.err).contains("failures.yaml:3", "too hot", "owen", "oven", "contains");
    }

    @Test
    void checksTheFormsWithTheRules() throws IOException {
        assertThat(pave("rules", "check", "--home", home).code).isZero();

        Files.writeString(
                folder.resolve("home/rules/failures.yaml"),
                "categories: {oven: x}\nforms:\n  - name: a\n    contains: b\n    match: '('\n    weihgt: 3\n");
        CommandLineRun run = pave("rules", "check", "--home", home);
        assertThat(run.code).isEqualTo(3);
        assertThat(run.out).contains("failures.yaml:5", "`match` is no expression", "unknown key `weihgt`");
    }
}
